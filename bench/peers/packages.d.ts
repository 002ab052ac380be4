/** The parts of the other libraries that are used here, for type checks without installing them. */

declare module 'apicache' {
  import type { RequestHandler } from 'express'
  interface ApiCache {
    options(options: object): ApiCache
    middleware(duration: string): RequestHandler
    clear(group: string): unknown
  }
  const apicache: ApiCache
  export default apicache
}

declare module 'redis' {
  export function createClient(url: string): { on(event: 'error', listener: () => void): void }
}

declare module 'keyv' {
  export class Keyv {
    constructor(options: { store: unknown })
    on(event: 'error', listener: () => void): void
  }
}

declare module '@keyv/redis' {
  export default class KeyvRedis {
    constructor(url: string)
  }
}

declare module 'cache-manager' {
  interface Cache {
    get<T>(key: string): Promise<T | undefined>
    set(key: string, value: unknown): Promise<unknown>
    mdel(keys: string[]): Promise<boolean>
    wrap<T>(key: string, load: () => Promise<T>): Promise<T>
  }
  export function createCache(options: { stores: unknown[]; ttl: number }): Cache
}

declare module 'bentocache' {
  interface Store {
    useL1Layer(driver: unknown): Store
    useL2Layer(driver: unknown): Store
    useBus(driver: unknown): Store
  }
  export function bentostore(): Store
  export class BentoCache {
    constructor(options: { default: string; ttl: string; stores: Record<string, Store> })
    getOrSet<T>(options: { key: string; factory: () => Promise<T>; tags: string[] }): Promise<T>
    delete(options: { key: string }): Promise<boolean>
    deleteByTag(options: { tags: string[] }): Promise<boolean>
  }
}

declare module 'bentocache/drivers/memory' {
  export function memoryDriver(options: { maxItems: number }): unknown
}

declare module 'bentocache/drivers/redis' {
  interface Connection {
    connection: { host: string; port: number }
  }
  export function redisDriver(options: Connection): unknown
  export function redisBusDriver(options: Connection): unknown
}

declare module 'prisma-extension-redis' {
  export function PrismaExtensionRedis(options: { config: object; client: unknown }): unknown
}
