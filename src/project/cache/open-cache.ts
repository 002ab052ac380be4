import type { CacheTable } from '../../pipeline/explain.js'
import { didYouMean } from '../../diagnostics/suggest.js'
import type { Connection } from '../../redis/connect.js'
import { labelOf, redisProblem } from '../../redis/problem.js'
import { type PlanRequest, readPlan } from '../read-plan.js'
import { UsageProblem } from '../usage-problem.js'

/** A cached table and its keys. */
export interface PlacedTable extends Omit<CacheTable, 'prefix'> {
  prefix: string
  /** The beginning of all its keys, registers included: `shop:products`. */
  start: string
}

export interface OpenCache {
  redis: Connection
  /** For people: `redis://localhost:6379/0`. */
  server: string
  /** The cached tables. */
  tables: PlacedTable[]
}

/** Runs `work` on the cache of a project, and closes the connection. */
export async function withCache<Result>(
  request: PlanRequest,
  work: (cache: OpenCache) => Promise<Result>,
): Promise<Result> {
  const { url, tables } = await readCache(request)
  const { openRedis } = await import('../../redis/connect.js')
  const redis = await openRedis(url)
  try {
    return await work({ redis, server: labelOf(url), tables })
  } catch (error) {
    const isOurs = error instanceof UsageProblem || !(error instanceof Error)
    throw isOurs ? error : redisProblem(error, url)
  } finally {
    redis.disconnect()
  }
}

function inMemory(whose: string): UsageProblem {
  return new UsageProblem(
    `${whose} says store: memory. This cache is in the process of the API: restart the API to flush it, and see /metrics for its counts.`,
  )
}

async function readCache(request: PlanRequest) {
  const { plan, resolve, variable } = await readPlan(request)
  const cached = plan.tables.filter(({ endpoints }) => endpoints.length > 0)
  if (cached.length > 0 && !cached.some(isOutside)) throw inMemory('The spec')
  const tables = cached.map((table): PlacedTable => {
    const prefix = resolve(table.prefix)
    return { ...table, prefix, start: prefix + table.name }
  })
  return { url: variable('REDIS_URL') ?? resolve(plan.redisUrl), tables }
}

/** Whether the table's answers are outside the process of the API. */
export function isOutside({ store }: CacheTable | PlacedTable): boolean {
  return store !== 'memory'
}

/** The table of that name, or all that are in Redis. */
export function chosenTables(tables: PlacedTable[], name: string | undefined): PlacedTable[] {
  return name === undefined ? tables.filter(isOutside) : [tableNamed(tables, name)]
}

export function tableNamed(tables: PlacedTable[], name: string): PlacedTable {
  const table = tables.find((one) => one.name === name)
  if (table && !isOutside(table)) throw inMemory(name)
  if (table) return table
  const names = tables.map((one) => one.name)
  throw new UsageProblem(`There is no cached table ${name}.${didYouMean(name, names)}`)
}
