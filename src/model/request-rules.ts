import type { Setting } from '../spec/settings.js'

/** Which pages of other origins may use the API. */
export interface Cors {
  origins: '*' | Setting[]
  methods: string[]
  allowedHeaders: string[]
  exposedHeaders: string[]
  credentials: boolean
  maxAge: number
}
