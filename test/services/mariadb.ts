import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, isListening } from './ports.js'
import { findProgram } from './programs.js'
import { runProgram, startProcess, untilReady } from './server-process.js'
import type { RunningService, Service } from './service.js'
import { querySql } from './sql.js'

export const mariadbService: Service = {
  title: 'MariaDB',
  variable: 'MYSQL_URL',
  usualUrl: 'mysql://root@127.0.0.1:3306',
  packages: ['mariadb-server'],
  answers,
  start,
}

async function start(): Promise<RunningService | undefined> {
  const install = findProgram('mariadb-install-db', 'mysql_install_db')
  const program = findProgram('mariadbd', 'mysqld')
  if (install === undefined || program === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'pylight-mariadb-'))
  const datadir = join(folder, 'db')
  mkdirSync(datadir)
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : []
  const flags = ['--no-defaults', `--datadir=${datadir}`, '--innodb-log-file-size=8M', ...asRoot]
  await runProgram(install, [
    ...flags,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ])

  const port = (await freePort()).toString()
  const url = `mysql://root@127.0.0.1:${port}`
  const server = startProcess(program, [
    ...flags,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    `--socket=${join(folder, 'mariadb.sock')}`,
    `--pid-file=${join(folder, 'mariadb.pid')}`,
    '--innodb-flush-log-at-trx-commit=0',
  ])
  await untilReady(server, () => answers(url))
  return {
    url,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function answers(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url)
  if (!(await isListening(hostname, Number(port || 3306)))) return false
  try {
    return (await querySql('mysql', url, 'SELECT 1')).length === 1
  } catch {
    return false
  }
}
