import type { HttpMethod } from '../../model/model.js'

/** The kinds of operations that tables have. */

export type Kind = 'list' | 'get' | 'create' | 'put' | 'update' | 'delete'

/** The method of each kind of operation. */
export const methods = {
  list: 'GET',
  get: 'GET',
  create: 'POST',
  put: 'PUT',
  update: 'PATCH',
  delete: 'DELETE',
} as const satisfies Record<Kind, HttpMethod>

/** Headers of answers that the cache may keep. */
export const readHeaders = ['Cache-Control', 'Cache-Status', 'ETag', 'X-Cache']
