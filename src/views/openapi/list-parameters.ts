import type { Table } from '../../model/model.js'
import { columnText } from './column-texts.js'
import { block, fittedList, member, text } from './json-text.js'

/** The query parameters of a list. */

const indent = '          '
const inParameter = `${indent}  `
const inSchema = `${inParameter}  `
const inItems = `${inSchema}  `

export function listParameters(table: Table): string[] {
  return [
    parameterReference('page'),
    ...(table.pagination.enabled ? [limitOf(table.pagination)] : []),
    ...(table.sorts.length > 0 ? [sortOf(table)] : []),
    ...table.filters.map((column) => columnText(column, 'filters')),
  ]
}

export function parameterReference(name: string): string {
  return `{ "$ref": "#/components/parameters/${name}" }`
}

function limitOf({ defaultPageSize, maxPageSize }: Table['pagination']): string {
  return `{
            "name": "limit",
            "in": "query",
            "description": "Rows on a page. What is not in these limits counts as the nearest limit or the default.",
            "schema": { "type": "integer", "minimum": 1, "maximum": ${maxPageSize}, "default": ${defaultPageSize} }
          }`
}

function sortOf({ sorts, defaultSort }: Table): string {
  const names = sorts.flatMap(({ name }) => [`"${name}"`, `"-${name}"`])
  const usual = defaultSort.map(({ column, descending }) =>
    text(`${descending ? '-' : ''}${column}`),
  )
  const items = [member('type', '"string"'), member('enum', fittedList(names, inItems, 8))]
  const schema = [
    member('type', '"array"'),
    member('items', block(items, inSchema)),
    member('default', fittedList(usual, inSchema, 11)),
  ]
  return `{
            "name": "sort",
            "in": "query",
            "description": "Columns to sort by, the first one first; a minus sorts descending.",
            "explode": false,
            "schema": ${block(schema, inParameter)}
          }`
}
