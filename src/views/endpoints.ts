import { cachedAnswers } from '../model/cached-answers.js'
import type { HttpMethod } from '../model/model.js'
import { oncePerTable } from './once-per-table.js'

/** The endpoints of a table, worked out once for all of its files. */
export interface Endpoints {
  reads: boolean
  /** Whether a row can be named, by its key. */
  hasItem: boolean
  creates: boolean
  updates: boolean
  deletes: boolean
  writes: boolean
  /** The path of the list, and of one row: `/api/products`, `/api/products/:id`. */
  path: string
  itemPath: string
  /** Whether the table has cached answers of this kind that writes must invalidate. */
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
    hasItem: table.primaryKey.length > 0,
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
