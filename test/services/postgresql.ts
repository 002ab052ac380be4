import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './ports.js'
import { findProgram, unprivilegedUser } from './programs.js'
import { runProgram, startProcess, untilReady } from './server-process.js'
import type { RunningService, Service } from './service.js'
import { querySql } from './sql.js'

export const postgresqlService: Service = {
  title: 'PostgreSQL',
  variable: 'POSTGRES_URL',
  usualUrl: 'postgresql://postgres@127.0.0.1:5432/postgres',
  packages: ['postgresql'],
  answers,
  start,
}

async function start(): Promise<RunningService | undefined> {
  const initdb = findProgram('initdb')
  const postgres = findProgram('postgres')
  if (initdb === undefined || postgres === undefined) return undefined
  const user = unprivilegedUser()
  const folder = mkdtempSync(join(tmpdir(), 'pylight-postgresql-'))
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const options = { ...user, cwd: folder }
  await runProgram(
    initdb,
    ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  )

  const port = (await freePort()).toString()
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`
  const server = startProcess(
    postgres,
    ['-D', folder, '-p', port, '-h', '127.0.0.1', '-k', folder, '-F'],
    options,
  )
  await untilReady(server, () => answers(url))
  return {
    url,
    stop: async () => {
      await server.stop('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const mayCreate = 'SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user'
    return (await querySql('postgresql', url, mayCreate))[0]?.[0] === true
  } catch {
    return false
  }
}
