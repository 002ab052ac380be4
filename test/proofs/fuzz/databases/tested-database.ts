import type { Fault } from '../faults/fault.js'
import type { ReadRow } from '../oracle.js'
import type { World } from '../world.js'

/** The API's database, with its faults and other writers. */
export interface TestedDatabase {
  readonly url: string
  /** The number of API processes. */
  readonly processes: number
  readonly faults: Fault[]
  /** Whether foreign key actions give rows a new version. */
  readonly cascadesMoveVersions: boolean
  /** All keys of the row `id`, including itself. */
  spellings(table: string, id: string): string[]
  /** The newest version that any row has or had. */
  lastVersion(): Promise<number>
  /** Runs a statement of another program. */
  run(sql: string): Promise<void>
  query(sql: string): Promise<unknown[][]>
  /** Loops of other writers, until the run ends. */
  others(world: World): Promise<void>[]
  /** The versions of a table's rows in the database, after the API has stopped. */
  rows(table: string): Promise<ReadRow[]>
  /** Lost writes of other writers, in words. */
  missing(): Promise<string[]>
  close(): Promise<void>
}

/** The column of a table's primary key. */
export function keyOf(table: string): string {
  return table === 'coupons' ? 'code' : 'id'
}
