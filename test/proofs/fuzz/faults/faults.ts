import type { TestedDatabase } from '../databases/tested-database.js'
import type { TestedRedis } from '../redis/tested-redis.js'
import { apiFaults } from './api-faults.js'
import type { Fault } from './fault.js'
import { serverFaults } from './server-faults.js'

/** All faults of the Redis, the API and the database. */
export function faultsWith(redis: TestedRedis, database: TestedDatabase): Fault[] {
  return [...redis.faults, ...serverFaults, ...apiFaults, ...database.faults]
}
