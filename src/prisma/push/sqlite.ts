import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { readNames, type EngineDatabase } from './engine-database.js'
import type { SqliteTarget } from './target.js'

export async function openSqlite(target: SqliteTarget): Promise<EngineDatabase> {
  await mkdir(dirname(target.file), { recursive: true })
  const adapter = await new PrismaLibSql({ url: target.url, intMode: 'bigint' }).connect()
  return {
    adapter,
    tables: await readNames(
      adapter,
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    ),
    enums: [],
    filterName: (name) => name,
    run: (script) => runScript(adapter, script),
  }
}

/** A table that is rebuilt is dropped on the way, which must not reach the rows that refer to it. */
async function runScript(adapter: SqlDriverAdapter, script: string): Promise<void> {
  await adapter.executeScript(
    ['PRAGMA foreign_keys=OFF;', 'BEGIN IMMEDIATE;', script, 'COMMIT;'].join('\n'),
  )
}
