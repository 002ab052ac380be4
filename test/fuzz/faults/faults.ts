import type { TestedRedis } from '../redis/tested-redis.js'
import { apiFaults } from './api-faults.js'
import { databaseFaults } from './database-faults.js'
import type { Fault } from './fault.js'
import { serverFaults } from './server-faults.js'

/** All that may go wrong with such a Redis, with the API and with PostgreSQL. */
export function faultsWith(redis: TestedRedis): Fault[] {
  return [...redis.faults, ...serverFaults, ...apiFaults, ...databaseFaults]
}
