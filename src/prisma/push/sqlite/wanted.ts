import type { Datamodel } from '../../schema-wasm.js'
import type { Created } from '../created.js'
import { wantedForeignKeys } from '../mysql/wanted-tables.js'
import type { WantedTable } from '../tables.js'
import { describeTables } from './files.js'

/** The tables of a schema, as SQLite describes them. */
export async function wantedTables(
  { tables, indexes }: Created,
  datamodel: Datamodel,
): Promise<WantedTable[]> {
  const keys = new Map(
    datamodel.models.map((model) => [
      model.dbName ?? model.name,
      wantedForeignKeys(model, datamodel),
    ]),
  )
  const statements = [...tables, ...indexes].map(({ sql }) => sql)
  const described = await describeTables(statements)
  return tables.flatMap((table) => {
    const found = described.find(({ name }) => name === table.name)
    if (!found) return []
    const { sql, columnSql } = table
    return [{ ...found, foreignKeys: keys.get(table.name) ?? found.foreignKeys, sql, columnSql }]
  })
}
