import { join } from 'node:path'
import { projectWithStores } from './project-with-store.js'

interface Stale {
  lists: string[]
}

interface Queues {
  add: (stale: Stale) => void
}

interface TableStores {
  readonly health: string
  reconnect: () => void
  isBackWithin: (ms: number) => Promise<boolean>
}

interface Files {
  Undelivered: new () => object
  UndeliveredByStore: new (queues: object) => Queues
  TableStores: new (stores: object, undelivered: Queues) => TableStores
}

/** The generated `TableStores` over a store for users that works and one for all others that is away. */
export async function fakeStores() {
  const { folder } = await projectWithStores()
  const pathOf = (name: string) => join(folder, `src/generated/shared/cache/${name}.ts`)
  const { Undelivered } = (await import(pathOf('undelivered'))) as Files
  const { TableStores, UndeliveredByStore } = (await import(pathOf('table-stores'))) as Files
  const undelivered = new UndeliveredByStore({
    memory: new Undelivered(),
    redis: new Undelivered(),
  })
  const calls: string[] = []
  const fake = (name: string, era: string | null) => ({
    era,
    reconnect: () => calls.push(name),
    isBackWithin: () => Promise.resolve(era !== null),
  })
  const byName = { memory: fake('memory', 'one'), redis: fake('redis', null) }
  return { stores: new TableStores(byName, undelivered), undelivered, calls }
}
