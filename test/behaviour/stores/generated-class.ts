import { join } from 'node:path'
import type { Redis } from 'ioredis'
import type { Project } from '../../running/materialise.js'

/** The part of the generated `Store` that the contract tests. */
export interface Store {
  readonly era: string | null
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

interface BatchedReads {
  read(keys: string[]): Promise<(Buffer | null)[]>
}

export interface GeneratedClasses {
  MemoryStore: new () => Store
  RedisStore: new (redis: Redis, undelivered: { isEmpty: boolean }, fenceMs: number) => Store
  BatchedReads: new (mget: (keys: string[]) => Promise<Buffer[]>) => BatchedReads
}

const files = {
  MemoryStore: 'memory-store',
  RedisStore: 'redis-store',
  BatchedReads: 'batched-reads',
}

/** A class from a project's generated code. */
export async function generatedClass<Name extends keyof GeneratedClasses>(
  project: Project,
  name: Name,
): Promise<GeneratedClasses[Name]> {
  const path = join(project.folder, `src/generated/shared/cache/${files[name]}.ts`)
  return ((await import(path)) as Pick<GeneratedClasses, Name>)[name]
}
