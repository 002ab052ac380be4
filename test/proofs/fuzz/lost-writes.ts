import type { TestedDatabase } from './databases/tested-database.js'
import type { KnownRow, Oracle, ReadRow } from './oracle.js'
import { versionedTables } from './variant.js'

/** Checks in the stopped API's database that all acknowledged writes are there. */
export async function lostWrites(oracle: Oracle, database: TestedDatabase): Promise<string[]> {
  const lost = await database.missing()
  for (const table of versionedTables) {
    const rows = new Map((await database.rows(table)).map((row) => [row.id, row]))
    for (const known of oracle.rows(table)) {
      const what = faultOf(known, rows.get(known.id))
      if (what !== undefined) lost.push(`${known.name} ${what}`)
    }
  }
  return lost
}

function faultOf({ presence, acknowledged }: KnownRow, row: ReadRow | undefined) {
  if (!row) return presence === 'present' ? 'is missing' : undefined
  if (presence === 'absent') return 'was deleted and is there'
  if (row.version >= acknowledged) return undefined
  return `is of version ${row.version.toString()}, and ${acknowledged.toString()} was acknowledged`
}
