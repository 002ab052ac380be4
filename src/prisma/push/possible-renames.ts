import type { PushPlan } from './plan.js'
import { readSteps } from './steps.js'

/** A column that the spec no longer has and the one that a push adds to the same table. */
export interface PossibleColumnRename {
  table: string
  from: string
  to: string
  /** Whether the push drops the old one. */
  isDropped: boolean
}

/** What looks like a rename, although the spec has no `was`: one column for one other. */
export function possibleColumnRenames(plan: PushPlan): PossibleColumnRename[] {
  const { script, unhandled, leftovers } = plan
  const steps = readSteps(script)
  const stepsOf = (change: string) => steps.find((step) => step.change === change)?.on ?? []
  const kept = [...unhandled, ...leftovers].flatMap(keptIn)
  const gone = byTable([...stepsOf('drop column'), ...kept])
  const added = byTable(stepsOf('add column'))
  return [...gone].flatMap(([table, [from, ...others]]) => {
    const [to, ...more] = added.get(table) ?? []
    const isOne = others.length === 0 && more.length === 0
    if (from === undefined || to === undefined || !isOne) return []
    return [{ table, from, to, isDropped: !kept.includes(`${table}.${from}`) }]
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

/** A column that a push leaves, with the statement that would drop it. */
function keptIn(left: string): string[] {
  const [, table, column] =
    /: ALTER TABLE [`"](.+?)[`"] DROP COLUMN [`"](.+?)[`"]$/.exec(left) ?? []
  return table !== undefined && column !== undefined ? [`${table}.${column}`] : []
}
