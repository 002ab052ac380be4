import type { PushPlan } from './plan.js'
import { readSteps } from './steps.js'

/** A column that a push drops and the one that it adds to the same table. */
export interface PossibleColumnRename {
  table: string
  from: string
  to: string
}

/** What looks like a rename, although the spec has no `was`: one column for one other. */
export function possibleColumnRenames({ script, losses }: PushPlan): PossibleColumnRename[] {
  const steps = readSteps(script)
  const stepsOf = (change: string) => steps.find((step) => step.change === change)?.on ?? []
  const dropped = byTable([...stepsOf('drop column'), ...losses.flatMap(droppedIn)])
  const added = byTable([...stepsOf('add column'), ...addedByRebuilding(script)])
  return [...dropped].flatMap(([table, [from, ...others]]) => {
    const [to, ...more] = added.get(table) ?? []
    const isOne = others.length === 0 && more.length === 0
    return from !== undefined && to !== undefined && isOne ? [{ table, from, to }] : []
  })
}

/** From `orders.note` to its table. */
function byTable(names: string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const name of new Set(names)) {
    const [table = '', column = ''] = name.split('.')
    found.set(table, [...(found.get(table) ?? []), column])
  }
  return found
}

/** Of the engine's sentence: a rebuilt table's script doesn't name what it drops. */
function droppedIn(loss: string): string[] {
  const [, column, table] = /drop the column `(.+?)` on the `(.+?)` table/.exec(loss) ?? []
  return column !== undefined && table !== undefined ? [`${table}.${column}`] : []
}

/** Columns of a table that SQLite rebuilds, but for those that are copied. */
function addedByRebuilding(script: string): string[] {
  const rebuilt = /^CREATE TABLE "new_([^"]+)" \(\n(.*?)^\);\nINSERT INTO "new_\1" \((.*?)\)/gms
  return [...script.matchAll(rebuilt)].flatMap(([, table = '', body = '', copied = '']) => {
    const columns = [...body.matchAll(/^ +"([^"]+)"/gm)].flatMap(([, column]) => column ?? [])
    return columns
      .filter((column) => !copied.includes(`"${column}"`))
      .map((column) => `${table}.${column}`)
  })
}
