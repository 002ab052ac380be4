import { readEnums } from '../push/postgresql/catalogue.js'
import { withPostgresql } from '../push/postgresql/session.js'
import { quoteText } from '../push/table-names.js'
import type { ServerTarget } from '../push/target.js'
import { readRelations, reachedSchemas } from './postgresql-catalogue.js'
import { PostgresqlDatamodel } from './postgresql-datamodel.js'
import type { Found } from './found.js'
import { shownOnPostgresql } from './shown-tables.js'

/** @param schemas to read beside those that they refer to; by default the target's */
export async function readPostgresqlDatamodel(
  target: ServerTarget,
  schemas: string[] | undefined,
): Promise<Found> {
  return await withPostgresql(target, async (read) => {
    const reached = await reachedSchemas(read, schemas ?? [target.schema])
    const relations = await readRelations(read, reached)
    const list = reached.map(quoteText).join(', ')
    const enums = await readEnums(read, `SELECT oid FROM pg_namespace WHERE nspname IN (${list})`)
    const hasSchemas = schemas !== undefined || reached.length > 1
    const tables = new PostgresqlDatamodel(relations, enums, target.schema, hasSchemas)
    return { datamodel: tables.datamodel(), shown: await shownOnPostgresql(read, reached) }
  })
}
