/** The fixed words of a spec. */

export { providers, type Provider } from '../databases/provider.js'
export { columnTypes, type ColumnType } from '../types/column-type.js'
export { defaultFunctions, type DefaultFunction } from '../types/words/default-function.js'
export { filterOperators, type FilterOperator } from '../types/words/filter-operator.js'

export const httpMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type HttpMethod = (typeof httpMethods)[number]

export const referentialActions = [
  'no_action',
  'restrict',
  'cascade',
  'set_null',
  'set_default',
] as const
export type ReferentialAction = (typeof referentialActions)[number]

/** The stores of the cache: Redis, the memory of a single process, the user's own code. */
export const storeNames = ['redis', 'memory', 'custom'] as const
export type StoreName = (typeof storeNames)[number]

/** PostgreSQL's kinds of index. */
export const indexTypes = ['btree', 'hash', 'gin', 'gist', 'spgist', 'brin'] as const

/** The algorithms of tokens by family; a key is of one family. */
export const algorithmFamilies = {
  HS: ['HS256', 'HS384', 'HS512'],
  RS: ['RS256', 'RS384', 'RS512'],
  PS: ['PS256', 'PS384', 'PS512'],
  ES: ['ES256', 'ES384', 'ES512'],
  Ed: ['EdDSA', 'Ed25519'],
} as const
export type AlgorithmFamily = keyof typeof algorithmFamilies
export type TokenAlgorithm = (typeof algorithmFamilies)[AlgorithmFamily][number]
export const tokenAlgorithms = Object.values(algorithmFamilies).flat()

/** Parameters that others add to URLs: for campaigns, for advertisements, to bypass caches. */
export const ignoredParameters = ['utm_*', '_', 'fbclid', 'gclid'] as const

export type JsonValue =
  null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue }
