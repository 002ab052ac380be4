import type { Column } from '../../model/model.js'
import { operatorsOf } from '../column-code.js'
import { anyOf, textSchema } from './column-schemas.js'
import { inline, membersOf, pretty, width } from './json-text.js'

/** The filters of a list by one column, as parameters of its query. */

const indent = '          '

/** Parameters of each list: a column of that name is filtered by `limit__eq`. */
const ofLists = new Set(['page', 'limit', 'sort'])

/** One for each operator; `price` means `price__eq`. */
export function filtersOf(column: Column): string {
  const operators = operatorsOf(column).filter((operator) => operator !== 'isnull')
  const schema = textSchema(column)
  const line = lineOf(column)
  const plain = inline(schema)
  const lines = [
    ...(operators.includes('eq')
      ? [line(ofLists.has(column.name) ? '__eq' : '', schema, plain)]
      : []),
    ...operators.flatMap((operator) => {
      if (operator === 'eq') return []
      if (operator === 'like') return line('__like', likeSchema)
      if (listed.has(operator)) return line(`__${operator}`, { type: 'array', items: schema })
      return line(`__${operator}`, schema, plain)
    }),
    ...(column.nullable ? [line('__isnull', { type: 'boolean' })] : []),
  ]
  return lines.join(`,\n${indent}`)
}

/** Operators that take several values, with commas between them. */
const listed = new Set(['in', 'overlaps'])

const likeSchema = { type: 'string', maxLength: 100 }

/** Makes a line for each filter of a column, or several where one is too long. */
function lineOf({ name, readRoles }: Column) {
  const more = readRoles ? { description: `Only for ${anyOf(readRoles)}.` } : {}
  const middle = readRoles ? `, ${membersOf(more).join()}` : ''
  return (end: string, schema: object, plain = inline(schema)): string => {
    const line = `{ "name": "${name}${end}", "in": "query"${middle}, "schema": ${plain} }`
    const takesList = listed.has(end.slice(2))
    if (!takesList && line.length + indent.length < width) return line
    const explode = takesList ? { explode: false } : {}
    return pretty({ name: name + end, in: 'query', ...more, ...explode, schema }, indent, 1)
  }
}
