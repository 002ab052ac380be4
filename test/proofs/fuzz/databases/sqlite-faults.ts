import { OtherProcess } from '../../../behaviour/sqlite/other-process.js'
import type { Fault } from '../faults/fault.js'
import type { World } from '../world.js'

/** Faults that another program can cause in the file. */
export function sqliteFaults(file: string): Fault[] {
  const hits = 'requests under way'
  const waited = (ms: [number, number]) => (world: World) => holdLock(file, world, ...ms)
  return [
    { name: 'lock the file', hits, inject: waited([50, 2_000]) },
    { name: 'lock the file for too long', hits, inject: waited([5_500, 7_000]) },
    { name: 'kill a program in a transaction', hits, inject: (world) => killWriter(file, world) },
  ]
}

async function holdLock(file: string, world: World, low: number, high: number): Promise<number> {
  return asOther(file, async (other) => {
    await world.random.pause(low, high)
    const hit = world.inFlight
    await other.exec('ROLLBACK')
    return hit
  })
}

async function killWriter(file: string, world: World): Promise<number> {
  return asOther(file, async () => {
    await world.random.pause(10, 200)
    return world.inFlight
  })
}

/** A program that holds the write lock and has begun to write; killed at the end. */
async function asOther(
  file: string,
  work: (other: OtherProcess) => Promise<number>,
): Promise<number> {
  const other = new OtherProcess(file)
  try {
    await other.exec('PRAGMA busy_timeout = 10000')
    await other.exec('BEGIN IMMEDIATE; UPDATE products SET name = name; DELETE FROM outside')
    return await work(other)
  } finally {
    await other.kill()
  }
}
