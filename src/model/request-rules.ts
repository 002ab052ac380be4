import type { Setting } from '../spec/settings.js'
import type { HttpMethod } from '../spec/vocabulary.js'

/** Which pages of other origins may use the API. */
export interface Cors {
  origins: '*' | Setting[]
  methods: string[]
  allowedHeaders: string[]
  exposedHeaders: string[]
  credentials: boolean
  maxAge: number
}

/** How many requests one user or address may send in so many seconds. */
export interface RateLimit {
  requests: number
  seconds: number
}

/** Who gets a page for people: `/docs` and `/openapi.json`, or `/cache`. */
export type Audience =
  | { for: 'everyone'; page: 'always' | 'outside-production' }
  | { for: 'nobody' }
  | { for: 'roles'; roles: string[] }

/** A table's limits by method. */
export type RateLimits = Partial<Record<HttpMethod, RateLimit>>
