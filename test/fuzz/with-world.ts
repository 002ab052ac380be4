import { PrismaPg } from '@prisma/adapter-pg'
import type { Project } from '../project/materialise.js'
import { pushSchema } from '../project/push-schema.js'
import { createDatabase } from '../services/databases.js'
import { ApiProcess } from './api-process.js'
import { Fences } from './fences.js'
import type { History } from './history.js'
import type { Oracle } from './oracle.js'
import { Random } from './random.js'
import { startTestedRedis, type Topology } from './redis/topologies.js'
import { addVersionTriggers, fenceMs } from './variant.js'
import { type Pace, World } from './world.js'

export interface Setting {
  /** Whose tables the database has. */
  shop: Project
  /** Who answers requests, if not the shop itself. */
  api?: { project: Project; env: NodeJS.ProcessEnv }
  redis?: Topology
  pace: Pace
  seed: number
  oracle: Oracle
  history: History
}

/** Three API processes with a database and a Redis of their own, for as long as the work takes. */
export async function withWorld<Result>(
  setting: Setting,
  work: (world: World) => Promise<Result>,
): Promise<Result> {
  const { shop, api = { project: shop, env: {} }, pace, seed, oracle, history } = setting
  const topology = setting.redis ?? 'single'
  const database = await createDatabase('postgresql')
  await pushSchema(shop, database.url)
  await addVersionTriggers(database.url)
  const redis = await startTestedRedis(topology)
  const connection = await new PrismaPg({ connectionString: named(database.url) }).connect()
  const processes: ApiProcess[] = []
  try {
    for (const number of [1, 2, 3]) {
      const urls = { DATABASE_URL: database.url, REDIS_URL: await redis.nextUrl() }
      processes.push(await ApiProcess.start(number, api.project, { ...api.env, ...urls }))
    }
    const random = new Random(seed)
    const fences = new Fences(fenceMs)
    return await work(
      new World(pace, random, oracle, history, fences, redis, processes, connection),
    )
  } finally {
    await connection.dispose()
    await Promise.all(processes.map((process) => process.close()))
    await redis.close()
    await database.drop()
  }
}

/** For a connection of the fuzzer's own: those of the API have no name. */
function named(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  url.searchParams.set('application_name', 'fuzz')
  return url.href
}
