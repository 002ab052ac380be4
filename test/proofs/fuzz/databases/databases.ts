import type { Project } from '../../../running/materialise.js'
import { pushSchema } from '../../../running/push-schema.js'
import { createDatabase } from '../../../services/databases.js'
import { testedMariadb } from './mariadb.js'
import { testedPostgresql } from './postgresql.js'
import { testedSqlite } from './sqlite.js'
import type { TestedDatabase } from './tested-database.js'

export const databaseNames = ['postgresql', 'mysql', 'sqlite'] as const
export type DatabaseName = (typeof databaseNames)[number]

const tested = { postgresql: testedPostgresql, mysql: testedMariadb, sqlite: testedSqlite }

/** A database with the shop's tables, whose rows have versions. */
export async function startTestedDatabase(
  name: DatabaseName,
  shop: Project,
): Promise<TestedDatabase> {
  const database = await createDatabase(name)
  await pushSchema(shop, database.url)
  return tested[name](database)
}
