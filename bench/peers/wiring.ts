import type { RequestHandler } from 'express'

/** A cache between the routes and the database, used as its documentation says. */
export interface Wiring {
  /** The cached value, or the loaded one, which is then cached. */
  remember(table: string, key: string, load: () => Promise<unknown>): Promise<unknown>
  /** Called after a committed write to the table. `key` is the row's key. */
  forget(table: string, key: string): Promise<unknown>
  /** Middleware of each read route. */
  middleware?: RequestHandler
}

export interface Setting {
  redisUrl: string
  /** The generated project's Prisma client. */
  prisma: ShopClient
}

/** Returns its own client if the cache is part of it. */
export type Wire = (setting: Setting) => Promise<Wiring & { prisma?: ShopClient }>

export type Values = Record<string, unknown>

export interface Model {
  findMany(query: object): Promise<Values[]>
  findUnique(query: object): Promise<Values | null>
  create(query: object): Promise<Values>
  update(query: object): Promise<Values>
  updateMany(query: object): Promise<{ count: number }>
  delete(query: object): Promise<Values>
}

export type ShopClient = Record<string, Model> & { $extends(extension: unknown): ShopClient }

/** The TTL of answers in seconds. */
export const ttl = 60
