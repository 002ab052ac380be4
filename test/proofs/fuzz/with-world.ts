import type { Project } from '../../running/materialise.js'
import { ApiProcess } from './api-process.js'
import { type DatabaseName, startTestedDatabase } from './databases/databases.js'
import { Fences } from './fences.js'
import type { History } from './history.js'
import type { Oracle } from './oracle.js'
import { Random } from './random.js'
import { startTestedRedis, type Topology } from './redis/topologies.js'
import { fenceMs } from './variant.js'
import { type Pace, World } from './world.js'

export interface Setting {
  /** The project whose tables the database has. */
  shop: Project
  /** The server to test instead of the shop itself. */
  api?: { project: Project; env: NodeJS.ProcessEnv }
  redis?: Topology
  database?: DatabaseName
  pace: Pace
  seed: number
  oracle: Oracle
  history: History
}

/** PostgreSQL usually allows 100 connections, and several fuzz tests run at once. */
const pool = { DATABASE_POOL_SIZE: '5' }

/** Runs `work` with API processes, a database and a Redis. */
export async function withWorld<Result>(
  setting: Setting,
  work: (world: World) => Promise<Result>,
): Promise<Result> {
  const { shop, api = { project: shop, env: pool }, pace, seed, oracle, history } = setting
  const topology = setting.redis ?? 'single'
  const [database, redis] = await Promise.all([
    startTestedDatabase(setting.database ?? 'postgresql', shop),
    startTestedRedis(topology),
  ])
  const processes: ApiProcess[] = []
  try {
    for (let number = 1; number <= database.processes; number++) {
      const urls = { DATABASE_URL: database.url, REDIS_URL: await redis.nextUrl() }
      processes.push(await ApiProcess.launch(number, api.project, { ...api.env, ...urls }))
    }
    await Promise.all(processes.map((process) => Promise.race([process.isUp(), process.crashed])))
    const random = new Random(seed)
    const fences = new Fences(fenceMs)
    return await work(new World(pace, random, oracle, history, fences, redis, processes, database))
  } finally {
    await Promise.all(processes.map((process) => process.close()))
    await redis.close()
    await database.close()
  }
}
