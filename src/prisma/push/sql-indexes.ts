import { ownSql } from '../../databases/schema-comments.js'
import type { Datamodel } from '../schema-wasm.js'
import { isManaged } from './unmanaged.js'

/** An index that a push makes by SQL of its own. */
export interface OwnIndex {
  schema?: string
  table: string
  name: string
  sql: string
}

/** `CREATE UNIQUE INDEX "active titles" ON …` */
const named = /^CREATE (?:UNIQUE )?INDEX "((?:[^"]|"")+)"/

/** The schema's comments say them. */
export function ownIndexes({ models }: Datamodel): OwnIndex[] {
  return models.filter(isManaged).flatMap(({ name: model, dbName, schema, documentation = '' }) => {
    const lines = documentation.split('\n').filter((line) => line.startsWith(ownSql))
    return lines.map((line) => {
      const sql = line.slice(ownSql.length)
      const name = named.exec(sql)?.[1]?.replaceAll('""', '"') ?? ''
      return { ...(schema && { schema }), table: dbName ?? model, name, sql }
    })
  })
}
