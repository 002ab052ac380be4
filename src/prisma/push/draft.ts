import { emptyPlan, type PushPlan } from './plan.js'
import { quote } from './table-names.js'

/** The order in which statements run. */
const stages = [
  'rename',
  'type',
  'drop key',
  'drop index',
  'create',
  'alter',
  'index',
  'key',
  'drop',
  'rows',
] as const

export type Stage = (typeof stages)[number]

/** A plan that is being made. */
export class Draft {
  readonly losses: string[] = []
  readonly locks: string[] = []
  readonly risks: string[] = []
  readonly impossible: string[] = []
  readonly unhandled: string[] = []
  readonly leftovers: string[] = []
  readonly #steps = new Map<Stage, string[]>()

  /** @param kind as in the engine's scripts: `CreateIndex` */
  add(stage: Stage, kind: string, ...statements: string[]): void {
    this.#addText(stage, `-- ${kind}\n${statements.map((sql) => `${sql};\n`).join('')}`)
  }

  /** Names columns that the next statements change, where these don't show it. */
  name(stage: Stage, kind: string, table: string, columns: readonly string[]): void {
    if (columns.length === 0) return
    const lines = columns.map((column) => `-- ${quote(table)}.${quote(column)}\n`)
    this.#addText(stage, `-- ${kind}\n${lines.join('')}`)
  }

  #addText(stage: Stage, text: string): void {
    const steps = this.#steps.get(stage) ?? []
    if (!steps.includes(text)) this.#steps.set(stage, [...steps, text])
  }

  get script(): string {
    return stages.flatMap((stage) => this.#steps.get(stage) ?? []).join('\n')
  }

  plan(foreignTables: string[]): PushPlan {
    const { losses, risks, impossible, unhandled, leftovers } = this
    const locks = [...new Set(this.locks)]
    const found = { losses, locks, risks, impossible, unhandled, leftovers }
    return { ...emptyPlan, ...found, script: this.script, foreignTables }
  }
}
