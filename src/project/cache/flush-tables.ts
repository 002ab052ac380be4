import type { Connection } from '../../redis/connect.js'
import type { PlacedTable } from './open-cache.js'

/** Returns the strict tables that a write keeps closed; they are flushed when the write ends. */
export async function flushTables(redis: Connection, tables: PlacedTable[]): Promise<string[]> {
  const { registersOf, replaceToken } = await import('../../redis/registers.js')
  const done = await Promise.all(
    tables.map(async ({ name, start }) => {
      const { epoch, rows } = registersOf(start)
      const areOpen = await Promise.all([replaceToken(redis, epoch), replaceToken(redis, rows)])
      return { name, isOpen: areOpen.every(Boolean) }
    }),
  )
  return done.filter(({ isOpen }) => !isOpen).map(({ name }) => name)
}
