import { PrismaMariaDb } from '@prisma/adapter-mariadb'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { tmpdir } from 'node:os'
import type { Provider } from '../../src/model/model.js'
import { createSqlite } from '../../src/prisma/push/sqlite/open.js'
import { SqliteAdapter } from '../../templates/src/generated/shared/sqlite/adapter.js'
import { sqliteFile } from '../../templates/src/generated/shared/sqlite/file.js'

/** Runs statements on a database, one after the other, and closes the connection. */
export async function runSql(
  provider: Provider,
  url: string,
  ...statements: string[]
): Promise<void> {
  const database = await connect(provider, url)
  try {
    for (const sql of statements) await database.executeRaw({ sql, args: [], argTypes: [] })
  } finally {
    await database.dispose()
  }
}

/** The rows of a query, each an array of values in column order. */
export async function querySql(provider: Provider, url: string, sql: string): Promise<unknown[][]> {
  const database = await connect(provider, url)
  try {
    return (await database.queryRaw({ sql, args: [], argTypes: [] })).rows
  } finally {
    await database.dispose()
  }
}

async function connect(provider: Provider, url: string): Promise<SqlDriverAdapter> {
  switch (provider) {
    case 'sqlite':
      return openFile(sqliteFile(url, tmpdir()))
    case 'postgresql':
      return new PrismaPg({ connectionString: url, connectionTimeoutMillis: 2_000 }).connect()
    case 'mysql':
      return new PrismaMariaDb(mariaDbSettings(url)).connect()
  }
}

function openFile(file: string): SqlDriverAdapter {
  createSqlite(file)
  return new SqliteAdapter(file)
}

function mariaDbSettings(url: string) {
  const { hostname, port, username, password, pathname } = new URL(url)
  return {
    host: hostname,
    port: Number(port || 3306),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    ...(pathname.length > 1 && { database: pathname.slice(1) }),
    connectTimeout: 1_000,
    acquireTimeout: 1_000,
    initializationTimeout: 900,
    connectionLimit: 1,
  }
}
