import type { TestedDatabase } from '../databases/tested-database.js'
import type { TestedRedis } from '../redis/tested-redis.js'
import { apiFaults } from './api-faults.js'
import type { Fault } from './fault.js'
import { serverFaults } from './server-faults.js'

/** All that may go wrong with such a Redis, with the API and with such a database. */
export function faultsWith(redis: TestedRedis, database: TestedDatabase): Fault[] {
  return [...redis.faults, ...serverFaults, ...apiFaults, ...database.faults]
}
