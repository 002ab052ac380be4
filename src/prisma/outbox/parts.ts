import { quoted } from '../../databases/databases.js'
import type { Provider } from '../../databases/provider.js'
import * as mysql from './mysql.js'
import type { FoundPart, OutboxPart } from './part.js'
import * as postgresql from './postgresql.js'
import { outboxTable, type RecordedTable } from './recordings.js'
import * as sqlite from './sqlite.js'

interface Kind {
  partsOf: (tables: readonly RecordedTable[]) => OutboxPart[]
  /** Reads the database's parts: `name`, `table`, `text`. */
  foundSql: string
  drop: (part: FoundPart) => string
}

export const outboxOn: Record<Provider, Kind> = {
  sqlite: {
    partsOf: sqlite.sqliteParts,
    foundSql: sqlite.foundSql,
    drop: sqlite.dropSqlite,
  },
  postgresql: {
    partsOf: postgresql.postgresqlParts,
    foundSql: postgresql.foundSql,
    drop: postgresql.dropPostgresql,
  },
  mysql: { partsOf: mysql.mysqlParts, foundSql: mysql.foundSql, drop: mysql.dropMysql },
}

/** What to do before the other changes of a script and after them, each a step below its comment. */
export interface OutboxSteps {
  before: string[]
  after: string[]
}

/** @param isRebuilt whether the script makes the table anew, without its triggers */
export function outboxSteps(
  provider: Provider,
  wanted: readonly OutboxPart[],
  found: readonly FoundPart[],
  isRebuilt: (table: string) => boolean,
): OutboxSteps {
  const { drop } = outboxOn[provider]
  const isSame = (a: FoundPart, b: FoundPart) =>
    a.name === b.name && a.table === b.table && a.text.trim() === b.text.trim()
  const old = found.filter((part) => !wanted.some((one) => isSame(one, part)))
  const missing = wanted.filter(
    (part) => isRebuilt(part.table) || !found.some((one) => isSame(one, part)),
  )
  return {
    before: old.map((part) => `-- StopRecording\n${mark(part)}${drop(part)}`),
    after: missing.map((part) => `-- RecordChanges\n${mark(part)}${part.create}`),
  }
}

/** Names the table for those who read the script. */
function mark({ table }: FoundPart): string {
  return `-- of ${table.replaceAll(/\s+/g, ' ')}\n`
}

/** Drops the outbox where nothing is recorded any more. */
export function dropOutbox(table: string, provider: Provider): string {
  const schema = table.slice(0, -outboxTable.length - 1)
  const parts = schema === '' ? [outboxTable] : [schema, outboxTable]
  return `-- DropTable\nDROP TABLE ${parts.map((part) => quoted(part, provider)).join('.')};`
}
