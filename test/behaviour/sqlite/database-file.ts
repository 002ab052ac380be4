import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArgScalarType, SqlQueryable } from '@prisma/driver-adapter-utils'
import { onTestFinished } from 'vitest'
import { createSqlite } from '../../../src/prisma/push/sqlite/open.js'
import {
  SqliteAdapter,
  type SqliteOptions,
} from '../../../templates/src/generated/shared/sqlite/adapter.js'
import { OtherProcess } from './other-process.js'

/** An empty file that is removed after the test. */
export function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pylight-sqlite-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const file = join(folder, `${randomBytes(4).toString('hex')}.db`)
  createSqlite(file)
  return file
}

export function open(file: string, options?: SqliteOptions): SqliteAdapter {
  const adapter = new SqliteAdapter(file, options)
  onTestFinished(() => adapter.dispose())
  return adapter
}

export function otherProcess(file: string): OtherProcess {
  const other = new OtherProcess(file)
  onTestFinished(() => other.kill())
  return other
}

/** A file with the table `counters`, whose row 1 has the count 0. */
export async function openCounters(file = newFile(), options?: SqliteOptions) {
  const adapter = open(file, options)
  await adapter.executeScript(`
    CREATE TABLE counters (id INTEGER PRIMARY KEY, n INTEGER NOT NULL CHECK (n >= 0));
    INSERT INTO counters VALUES (1, 0);`)
  return { adapter, file }
}

type Typed = [value: unknown, type: ArgScalarType]

export async function rows(on: SqlQueryable, sql: string, ...args: Typed[]): Promise<unknown[][]> {
  return (await on.queryRaw(query(sql, args))).rows
}

export function change(on: SqlQueryable, sql: string, ...args: Typed[]): Promise<number> {
  return on.executeRaw(query(sql, args))
}

function query(sql: string, args: Typed[]) {
  return {
    sql,
    args: args.map(([value]) => value),
    argTypes: args.map(([, scalarType]) => ({ scalarType, arity: 'scalar' as const })),
  }
}

/** A query that doesn't end during a test. */
export const endless =
  'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c'

/** The kind of error that Prisma gets. */
export async function kindOf(failing: Promise<unknown>): Promise<unknown> {
  try {
    await failing
  } catch (error) {
    const { cause } = error as Error & { cause?: { kind?: string } }
    return cause?.kind ?? error
  }
  return 'no error'
}
