import type { OwnRedis } from '../../../services/redis.js'
import type { Fault } from '../faults/fault.js'

/** The Redis of a run: one or several servers, with their own faults. */
export interface TestedRedis {
  readonly faults: Fault[]
  /** The servers that take writes now. */
  masters(): Promise<OwnRedis[]>
  /** How the next API process connects. */
  nextUrl(): Promise<string>
  close(): Promise<void>
}
