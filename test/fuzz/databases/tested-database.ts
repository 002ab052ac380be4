import type { Fault } from '../faults/fault.js'
import type { ReadRow } from '../oracle.js'
import type { World } from '../world.js'

/** The API's database, with what others do to it. */
export interface TestedDatabase {
  readonly url: string
  /** How many processes the API has. */
  readonly processes: number
  readonly faults: Fault[]
  /** Whether rows that a foreign key's action changes get a new version. */
  readonly cascadesMoveVersions: boolean
  /** The keys that name the same row as `id`, itself among them. */
  spellings(table: string, id: string): string[]
  /** The newest version that any row has or had. */
  lastVersion(): Promise<number>
  /** Loops of others that write to it until the world is over. */
  others(world: World): Promise<void>[]
  /** The versions of a table's rows, as the database itself has them when the API has stopped. */
  rows(table: string): Promise<ReadRow[]>
  /** What others wrote and isn't there, in words. */
  missing(): Promise<string[]>
  close(): Promise<void>
}

/** The column of a table's primary key. */
export function keyOf(table: string): string {
  return table === 'coupons' ? 'code' : 'id'
}
