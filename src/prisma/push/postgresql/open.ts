import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, type SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { openPool } from '../../../../templates/src/generated/shared/postgresql/pool.js'
import { readNames, type EngineDatabase } from '../engine-database.js'
import { quote, quoteText } from '../table-names.js'
import type { ServerTarget } from '../target.js'

type PgAdapter = Awaited<ReturnType<PrismaPg['connect']>>

const waitMs = 5000

export async function openPostgresql(
  target: ServerTarget,
  schemas?: string[],
): Promise<EngineDatabase> {
  const adapter = await connect(target, target.database)
  try {
    return {
      adapter: withCharColumns(adapter),
      tables: await readNames(adapter, tablesSql(schemas)),
      run: (script) => runScript(adapter, script),
    }
  } catch (error) {
    await adapter.dispose()
    throw error
  }
}

/** Creates the database and its schema if they don't exist; returns whether it created the database. */
export async function createPostgresql(target: ServerTarget): Promise<boolean> {
  const isMissing = await isDatabaseMissing(target)
  if (isMissing) await runOn(target, 'postgres', `CREATE DATABASE ${quote(target.database)}`)
  if (target.schema !== 'public') {
    await runOn(target, target.database, `CREATE SCHEMA IF NOT EXISTS ${quote(target.schema)}`)
  }
  return isMissing
}

export async function postgresqlExists(target: ServerTarget): Promise<boolean> {
  return !(await isDatabaseMissing(target))
}

/** The tables of the current schema or, with their schemas, those of several. */
function tablesSql(schemas: string[] | undefined): string {
  const list = schemas?.map(quoteText).join(', ')
  return `SELECT ${list === undefined ? '' : "nspname || '.' || "}relname::text
    FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
    WHERE relkind IN ('r', 'p') AND nspname IN (${list ?? 'current_schema()'})`
}

/** With the schema of the target as the first one to look for tables in. */
export function serverUrl(target: ServerTarget, database: string): string {
  const url = new URL(target.url)
  url.pathname = `/${encodeURIComponent(database)}`
  if (target.schema !== 'public') url.searchParams.append('options', searchPath(target.schema))
  return url.href
}

async function connect(target: ServerTarget, database: string): Promise<PgAdapter> {
  const url = serverUrl(target, database)
  const pool = openPool(url, { waitMs, statementMs: 0, connections: 1 })
  const options = { schema: target.schema, disposeExternalPool: true }
  return await new PrismaPg(pool, options).connect()
}

function searchPath(schema: string): string {
  return `-c search_path=${quote(schema).replaceAll(/[\\ ]/g, '\\$&')}`
}

async function isDatabaseMissing(target: ServerTarget): Promise<boolean> {
  const adapter = await connect(target, target.database)
  try {
    await readNames(adapter, 'SELECT 1')
    return false
  } catch (error) {
    if (kindOf(error) === 'DatabaseDoesNotExist') return true
    throw error
  } finally {
    await adapter.dispose()
  }
}

async function runOn(target: ServerTarget, database: string, sql: string): Promise<void> {
  const adapter = await connect(target, database)
  try {
    await adapter.executeRaw({ sql, args: [], argTypes: [] })
  } finally {
    await adapter.dispose()
  }
}

const addedEnumValue = /^ALTER TYPE .* ADD VALUE ('(?:[^']|'')*');$/gm

/**
 * Sends the script as one text, which is one transaction; the adapter's `executeScript` splits it at
 * semicolons. PostgreSQL refuses the use of a new value of an enum in the transaction that adds it.
 */
async function runScript(adapter: PgAdapter, script: string): Promise<void> {
  const pool = adapter.underlyingDriver()
  const added = [...script.matchAll(addedEnumValue)]
  const rest = script.replaceAll(addedEnumValue, '')
  const isUsed = added.some(([, value = '']) => rest.includes(value))
  if (isUsed) for (const [statement] of added) await pool.query(statement)
  await pool.query(isUsed ? rest : script)
}

const charOid = 18
const uuidOid = 2950

/**
 * The adapter refuses the catalogue's type "char", which the engine needs as `Character`. It is sent as
 * a UUID, because the catalogue has no UUIDs.
 */
function withCharColumns(adapter: PgAdapter): SqlDriverAdapter {
  const pool = adapter.underlyingDriver()
  const query = pool.query.bind(pool) as (config: object) => Promise<Result | Result[]>
  Object.assign(pool, {
    query: async (config: object) => {
      const result = await query(config)
      for (const field of [result].flat().flatMap(({ fields }) => fields)) {
        if (field.dataTypeID === charOid) field.dataTypeID = uuidOid
      }
      return result
    },
  })
  const queryRaw = adapter.queryRaw.bind(adapter)
  return Object.assign(adapter, {
    queryRaw: async (request: Parameters<PgAdapter['queryRaw']>[0]) => {
      const result = await queryRaw(request)
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.Uuid ? ColumnTypeEnum.Character : type,
      )
      return { ...result, columnTypes }
    },
  })
}

interface Result {
  fields: { dataTypeID: number }[]
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error && error.cause instanceof Object)) return ''
  return 'kind' in error.cause ? String(error.cause.kind) : ''
}
