import type { Provider } from '../../databases/provider.js'
import type { PushPlan } from '../push/plan.js'
import type { FoundPart } from './part.js'
import { dropOutbox, outboxOn, outboxSteps } from './parts.js'
import { outboxTable, type RecordedTable } from './recordings.js'

/** What a database has of the outbox. */
interface FoundOutbox {
  provider: Provider
  tables: readonly string[]
  outbox: readonly FoundPart[]
}

/** The plan with what makes the triggers, or drops the outbox when nothing is recorded any more. */
export function withOutbox(
  plan: PushPlan,
  recorded: readonly RecordedTable[],
  { provider, tables, outbox }: FoundOutbox,
): PushPlan {
  const managed = recorded.filter(({ isManaged }) => isManaged)
  const former = recorded.length === 0 ? tables.filter(isOutbox) : []
  const isLeftAlone = recorded.length > managed.length
  const found = isLeftAlone ? outbox.filter(isOf(managed)) : outbox
  const isRebuilt = (table: string) =>
    plan.script.includes(`DROP TABLE "${table.replaceAll('"', '""')}";`)
  const wanted = outboxOn[provider].partsOf(managed)
  const { before, after } = outboxSteps(provider, wanted, found, isRebuilt)
  const isSame = before.length + after.length === 0 && former.length === 0
  if (isSame) return { ...plan, foreignTables: ownTablesAside(plan) }
  const steps = [
    ...before,
    plan.script,
    ...after,
    ...former.map((table) => dropOutbox(table, provider)),
  ]
  return {
    ...plan,
    script: steps
      .filter((step) => step !== '')
      .map((step) => `${step.trimEnd()}\n`)
      .join('\n'),
    foreignTables: ownTablesAside(plan),
  }
}

function ownTablesAside({ foreignTables }: PushPlan): string[] {
  return foreignTables.filter((table) => !isOutbox(table))
}

/** `public.pylight_outbox` where the spec names schemas. */
function isOutbox(table: string): boolean {
  return table === outboxTable || table.endsWith(`.${outboxTable}`)
}

/** Triggers of tables that others manage stay as they are. */
function isOf(tables: readonly RecordedTable[]): (part: FoundPart) => boolean {
  return ({ table }) => tables.some(({ databaseName }) => databaseName === table)
}
