import type { Column, Model } from '../model/model.js'
import { types } from '../types/types.js'

/** Columns that are lists, which only PostgreSQL has. */

export function hasLists({ tables }: Pick<Model, 'tables'>): boolean {
  return tables.some(({ columns }) => columns.some(isList))
}

export function isList({ type }: Column): boolean {
  return types[type].element !== undefined
}

/** Whether the elements are of a type that not all databases have, which the driver doesn't read as a list. */
function isOwnList(column: Column): boolean {
  return isList(column) && (column.enumName !== undefined || column.native === 'citext')
}

/** `conditions.ts` */
export function conditionsView(model: Model): object {
  return { hasLists: hasLists(model) }
}

/** `client/query.ts` */
export function clientQueryView({ tables }: Model): object {
  return { hasLists: hasLists({ tables: tables.filter(({ client }) => client) }) }
}

/** `postgresql/lists.ts` */
export function listsView({ tables }: Pick<Model, 'tables'>) {
  const hasOwnLists = tables.some(({ columns }) => columns.some(isOwnList))
  return {
    hasLists: hasLists({ tables }),
    hasOwnLists,
    listNames: ['passLists', ...(hasOwnLists ? ['readOwnType'] : [])].join(', '),
  }
}
