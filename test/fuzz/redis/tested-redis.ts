import type { OwnRedis } from '../../services/redis.js'
import type { Fault } from '../faults/fault.js'

/** The Redis of a run: one server or several, with faults of their own. */
export interface TestedRedis {
  readonly faults: Fault[]
  /** Those that take writes now. */
  masters(): Promise<OwnRedis[]>
  /** How the next API process connects. */
  nextUrl(): Promise<string>
  close(): Promise<void>
}
