import { existsSync } from 'node:fs'
import { PrismaProblem } from '../problem.js'
import { withSqlite } from '../push/sqlite/files.js'
import type { SqliteTarget } from '../push/target.js'
import type { Found } from './found.js'
import { shownOnSqlite } from './shown-tables.js'
import { readSqliteFile } from './sqlite-datamodel.js'

export async function readSqliteDatamodel({ file, label }: SqliteTarget): Promise<Found> {
  if (!existsSync(file)) throw new PrismaProblem(`There is no database ${label}.`)
  return await withSqlite(file, async (read) => {
    return { ...(await readSqliteFile(read)), shown: await shownOnSqlite(read) }
  })
}
