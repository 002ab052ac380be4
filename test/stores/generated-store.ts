import { join } from 'node:path'
import type { Redis } from 'ioredis'
import type { Project } from '../project/materialise.js'

/** The generated `Store`, as far as the contract goes. */
export interface Store {
  readonly incarnation: string | null
  readonly fencesHoldFrom: number
  mget(keys: string[]): Promise<(Buffer | null)[]>
  set(key: string, value: string | Buffer, ttlMs: number): Promise<void>
  setNxGet(key: string, value: string, ttlMs: number): Promise<Buffer>
  compareAndSet(
    key: string,
    expected: string | Buffer | null,
    value: string | Buffer,
    ttlMs: number,
  ): Promise<boolean>
  unlink(key: string): Promise<void>
  enter(key: string, writer: string, ttlMs: number): Promise<void>
  leave(key: string, writer: string, value: string | null, ttlMs: number): Promise<void>
  isBackWithin(ms: number): Promise<boolean>
  close(): void
}

interface Stores {
  MemoryStore: new () => Store
  RedisStore: new (redis: Redis, undelivered: { isEmpty: boolean }, fenceMs: number) => Store
}

/** A class of the generated code of a project. */
export async function generatedStore<Name extends keyof Stores>(
  project: Project,
  name: Name,
): Promise<Stores[Name]> {
  const file = name === 'MemoryStore' ? 'memory-store' : 'redis-store'
  const path = join(project.folder, `src/generated/shared/cache/${file}.ts`)
  return ((await import(path)) as Pick<Stores, Name>)[name]
}
