import { ask } from '../../test/proofs/fuzz/redis/ask.js'
import { ApiClient } from '../../test/running/api-client.js'
import { materialise } from '../../test/running/materialise.js'
import { pushSchema } from '../../test/running/push-schema.js'
import { createDatabase } from '../../test/services/databases.js'
import type { OwnRedis } from '../../test/services/redis.js'
import { startCluster } from '../../test/services/redis-cluster.js'
import { querySql, runSql } from '../../test/services/sql.js'
import { get } from '../connection.js'
import { shopVersions } from '../machine.js'
import { type MeasuredProcess, startMeasured } from '../measured-process.js'
import { sendAll } from '../serving/send-all.js'
import { pathOf, rowCount } from './rows.js'

export interface Shop {
  processes: MeasuredProcess[]
  /** `express 5.3.0, …, Redis 7.0.15, PostgreSQL 15.20` */
  libraries: string
  /** CPU time of all Redis servers so far, in microseconds. */
  redisCpu(): Promise<number>
  close(): Promise<void>
}

/** Several processes before one PostgreSQL and one Redis Cluster, with all rows cached. */
export async function startShop(processCount: number): Promise<Shop> {
  const [project, servers, database] = await Promise.all([
    materialise('shop', 'postgresql'),
    startCluster(),
    createDatabase('postgresql'),
  ])
  await pushSchema(project, database.url)
  await runSql('postgresql', database.url, products)
  const REDIS_URL = servers.map(({ url }) => url).join(',')
  const env = { DATABASE_URL: database.url, REDIS_URL, LOG_LEVEL: 'info' }
  const program = { file: project.server, folder: project.folder, env }
  const started = Array.from({ length: processCount }, (_, at) =>
    startMeasured(`shop ${(at + 1).toString()}`, program),
  )
  const processes = await Promise.all(started)
  for (const process of processes) await warm(process)
  return {
    processes,
    libraries: `${shopVersions()}, ${await serverVersions(servers, database.url)}`,
    redisCpu: () => cpuOf(servers),
    async close() {
      await Promise.all(processes.map((process) => process.stop()))
      await Promise.all([...servers.map((server) => server.stop()), database.drop()])
    },
  }
}

/** Rows of about 250 bytes. */
const products = `
INSERT INTO products (name, sku, price, brand, updated_at)
SELECT 'Product ' || n, 'sku ' || n, 9.50, 'v0', now() FROM generate_series(1, ${rowCount.toString()}) n`

async function warm({ url }: MeasuredProcess): Promise<void> {
  await new ApiClient(url).fillCache(pathOf(1))
  const requests = Array.from({ length: rowCount }, (_, at) => {
    return { text: get(url, pathOf(at + 1)), status: 200 }
  })
  await sendAll(url, requests, 3 * rowCount)
}

async function serverVersions([redis]: OwnRedis[], databaseUrl: string): Promise<string> {
  const info = redis ? await ask(redis, (client) => client.info('server')) : ''
  const [[postgresql] = []] = await querySql('postgresql', databaseUrl, 'SHOW server_version')
  const redisVersion = /redis_version:(\S+)/.exec(info)?.[1] ?? ''
  return `Redis ${redisVersion}, PostgreSQL ${String(postgresql).replace(/ .*/, '')}`
}

async function cpuOf(servers: OwnRedis[]): Promise<number> {
  const infos = await Promise.all(servers.map((server) => ask(server, (it) => it.info('cpu'))))
  const seconds = infos.flatMap((info) =>
    [...info.matchAll(/^used_cpu_(?:sys|user):(.+)$/gm)].map(([, value]) => Number(value)),
  )
  return seconds.reduce((sum, each) => sum + each, 0) * 1_000_000
}
