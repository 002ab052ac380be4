import type { Bases, Change, ChangeSet, Found } from '../../src/output/change-set.js'
import { parseLock } from '../../src/output/lock-file.js'
import { planChanges } from '../../src/output/plan/plan-changes.js'
import type { PlanOptions } from '../../src/output/plan/plan-input.js'
import type { GeneratedFile } from '../../src/render/generated-file.js'

/** A project whose disk is a Map, for runs of the generator and edits in any order. */
export class MemoryProject {
  readonly disk = new Map<string, string>()
  readonly bases = new Map<string, string>()
  lock = ''

  async plan(files: GeneratedFile[], options: Partial<PlanOptions> = {}): Promise<ChangeSet> {
    const disk = new Map<string, Found>(
      [...this.disk].map(([path, text]) => [path, { kind: 'file', text }]),
    )
    const bases: Bases = {
      has: (path) => this.bases.has(path),
      read: (path) => this.bases.get(path),
    }
    return planChanges(
      files,
      { lock: parseLock(this.lock), begun: parseLock(), disk, bases },
      { force: false, adopt: false, conflict: 'markers', version: '1.0.0', ...options },
    )
  }

  /** Carries out a plan, unless a change stops it. */
  async run(files: GeneratedFile[], options: Partial<PlanOptions> = {}): Promise<Change[]> {
    const { changes, lock, bases, staleBases } = await this.plan(files, options)
    if (changes.some(({ fate }) => fate === 'refuse' || fate === 'unresolved')) return changes
    for (const { path, fate, text } of changes) {
      if (fate === 'delete') this.disk.delete(path)
      if (text !== undefined) this.disk.set(path, text)
    }
    for (const [path, text] of bases) this.bases.set(path, text)
    for (const path of staleBases) this.bases.delete(path)
    this.lock = lock
    return changes
  }

  edit(path: string, from: string | RegExp, to: string): void {
    const text = this.disk.get(path) ?? ''
    const edited = text.replace(from, () => to)
    if (edited === text) throw new Error(`nothing to edit in ${path}: ${from.toString()}`)
    this.disk.set(path, edited)
  }
}

export function fateOf(changes: Change[], path: string): Change['fate'] | undefined {
  return changes.find((change) => change.path === path)?.fate
}

export function generated(path: string, text: string, table?: string): GeneratedFile {
  return { path, mode: 'generated', text, ...(table !== undefined && { table }) }
}
