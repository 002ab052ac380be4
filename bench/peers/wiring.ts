import type { RequestHandler } from 'express'

/** A cache between the routes and the database, as its own documentation says to use it. */
export interface Wiring {
  /** What the cache holds under the key; else what is loaded, which it keeps. */
  remember(table: string, key: string, load: () => Promise<unknown>): Promise<unknown>
  /** After a write to the table was committed. `key` is the row's own. */
  forget(table: string, key: string): Promise<unknown>
  /** Stands before each route that reads. */
  middleware?: RequestHandler
}

export interface Setting {
  redisUrl: string
  /** The generated project's Prisma client. */
  prisma: ShopClient
}

/** Answers a client of its own when the cache is part of it. */
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

/** Seconds that answers are kept. */
export const ttl = 60
