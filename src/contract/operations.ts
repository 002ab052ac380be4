import type { HttpMethod } from '../model/model.js'
import { addedAt, changeAt, missing, type ContractChange, type TablePair } from './change.js'

/** Methods that a table serves. */
export function compareOperations({ before, after, is }: TablePair): ContractChange[] {
  const path = [...is, 'methods']
  const gone = missing(before.methods, after.methods)
  const added = missing(after.methods, before.methods)
  return [
    ...gone.map((method) => {
      return changeAt(
        path,
        'removed-operation',
        `${requestOf(method, before.name)} is gone: a 405.`,
      )
    }),
    ...added.map((method) => addedAt(path, `${requestOf(method, after.name)} is new.`)),
  ]
}

export function requestOf(method: HttpMethod, table: string): string {
  return `${method} /api/${table}`
}
