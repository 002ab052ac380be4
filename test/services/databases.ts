import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Provider } from '../../src/model/model.js'
import { mariadbService } from './mariadb.js'
import { postgresqlService } from './postgresql.js'
import { runSql } from './sql.js'

export const providers: Provider[] = ['sqlite', 'postgresql', 'mysql']

export function othersThan(provider: Provider): Provider[] {
  return providers.filter((other) => other !== provider)
}

export interface OwnDatabase {
  provider: Provider
  /** The value for `DATABASE_URL`. */
  url: string
  drop(): Promise<void>
}

/** An empty database with a random name; on SQLite a file in a temporary folder. */
export async function createDatabase(provider: Provider): Promise<OwnDatabase> {
  if (provider === 'sqlite') return createFile()
  const { variable, usualUrl } = provider === 'postgresql' ? postgresqlService : mariadbService
  const server = process.env[variable] ?? usualUrl
  const name = `pylight_${randomBytes(6).toString('hex')}`
  await runSql(provider, server, `CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const force = provider === 'postgresql' ? ' WITH (FORCE)' : ''
  return {
    provider,
    url: url.href,
    drop: () => runSql(provider, server, `DROP DATABASE ${name}${force}`),
  }
}

/** Drops it and creates another of the same name. */
export async function recreateDatabase({ provider, url }: OwnDatabase): Promise<void> {
  if (provider === 'sqlite') {
    for (const end of ['', '-wal', '-shm']) rmSync(url.replace(/^file:/, '') + end, { force: true })
    return
  }
  const { variable, usualUrl } = provider === 'postgresql' ? postgresqlService : mariadbService
  const name = new URL(url).pathname.slice(1)
  const force = provider === 'postgresql' ? ' WITH (FORCE)' : ''
  const server = process.env[variable] ?? usualUrl
  await runSql(provider, server, `DROP DATABASE ${name}${force}`, `CREATE DATABASE ${name}`)
}

function createFile(): OwnDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'pylight-sqlite-'))
  const drop = () => {
    rmSync(folder, { recursive: true, force: true })
    return Promise.resolve()
  }
  return { provider: 'sqlite', url: `file:${join(folder, 'test.db')}`, drop }
}
