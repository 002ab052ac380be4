import { cachedAnswers } from '../model/cached-answers.js'
import type { HttpMethod } from '../model/model.js'
import { oncePerTable } from './once-per-table.js'

/** What a table's API does, for all of its files to agree on. */
export interface Endpoints {
  reads: boolean
  creates: boolean
  updates: boolean
  deletes: boolean
  writes: boolean
  /** The path of the list, and of one row: `/api/products`, `/api/products/:id`. */
  path: string
  itemPath: string
  /** Tables that other files invalidate; a table of which nothing is cached has no keys. */
  isListCached: boolean
  isItemCached: boolean
  /** `PUT`, `PATCH` or both. */
  updateMethods: HttpMethod[]
}

export const endpointsOf = oncePerTable((table): Endpoints => {
  const has = (method: HttpMethod) => table.methods.includes(method)
  const updateMethods = (['PUT', 'PATCH'] as const).filter(has)
  const path = `/api/${table.name}`
  const { lists, rows } = cachedAnswers(table)
  return {
    reads: has('GET'),
    creates: has('POST'),
    updates: updateMethods.length > 0,
    deletes: has('DELETE'),
    writes: table.methods.some((method) => method !== 'GET'),
    path,
    itemPath: path + table.primaryKey.map(({ name }) => `/:${name}`).join(''),
    isListCached: lists,
    isItemCached: rows,
    updateMethods,
  }
})
