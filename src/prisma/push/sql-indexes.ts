import { ownSql } from '../../databases/schema-comments.js'
import type { Datamodel } from '../schema-wasm.js'
import { isManaged } from './unmanaged.js'

/** An index that a push makes by SQL of its own. */
export interface OwnIndex {
  table: string
  name: string
  sql: string
}

/** `CREATE UNIQUE INDEX "active titles" ON …` */
const named = /^CREATE (?:UNIQUE )?INDEX "((?:[^"]|"")+)"/

/** The schema's comments say them. */
export function ownIndexes({ models }: Datamodel): OwnIndex[] {
  return models.filter(isManaged).flatMap(({ name: model, dbName, documentation = '' }) => {
    const lines = documentation.split('\n').filter((line) => line.startsWith(ownSql))
    return lines.map((line) => {
      const sql = line.slice(ownSql.length)
      const name = named.exec(sql)?.[1]?.replaceAll('""', '"') ?? ''
      return { table: dbName ?? model, name, sql }
    })
  })
}

/** The script, and what makes the indexes that are missing or that a new table of SQLite's loses. */
export function withIndexes(
  script: string,
  indexes: readonly OwnIndex[],
  found: readonly string[],
): string {
  const isLost = ({ table, name }: OwnIndex): boolean =>
    !found.includes(name) || script.includes(`DROP TABLE "${table.replaceAll('"', '""')}";`)
  const steps = indexes.filter(isLost).map(({ sql }) => `-- CreateIndex\n${sql};\n`)
  return [script, ...steps].filter((part) => part !== '').join('\n')
}
