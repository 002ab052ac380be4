import { listOf } from '../../diagnostics/suggest.js'
import { types, typesWith } from '../../types/types.js'
import { typeSettings } from '../../types/words/type-setting.js'
import { valueAt } from '../shape/issues.js'
import { complain, type ScopedColumn, type SpecScope, type TableScope } from './scope.js'
import { checkRanges } from './ranges.js'
import { checkDefault } from './defaults.js'
import { growthOf } from './slow-pattern.js'

export function checkColumns(scope: SpecScope): void {
  for (const table of scope.tables) {
    for (const [name, column] of table.columns) checkColumn(table, name, column)
  }
}

function checkColumn(table: TableScope, name: string, column: ScopedColumn): void {
  checkPlaces(table, name, column)
  checkEnum(table, name, column)
  checkPattern(table, name, column)
  checkRanges(table, name, column)
  checkDefault(table, name, column)
}

function checkPlaces(table: TableScope, name: string, column: ScopedColumn): void {
  for (const key of typeSettings) {
    if (!column[key] && column[key] !== 0) continue
    if (types[column.type].settings.includes(key)) continue
    const isList = types[column.type].element !== undefined
    const owners = listOf(
      typesWith(({ settings, element }) => {
        return settings.includes(key) && (element !== undefined) === isList
      }),
      'or',
    )
    const message = `does not fit a column of type ${column.type}: it belongs to ${owners}.`
    complain(table, 'spec/misplaced-key', ['columns', name, key], message, 'key')
  }
}

function checkEnum(table: TableScope, name: string, { type, values }: ScopedColumn): void {
  const isGiven = (key: string): boolean => isWritten(table, name, key)
  if (types[type].listsValues && !values && !isGiven('values') && !isGiven('enum')) {
    const message = 'has no values. List what it may hold: values: [draft, active].'
    complain(table, 'spec/missing-key', ['columns', name], message, 'key')
  }
}

function isWritten({ spec, path }: TableScope, column: string, key: string): boolean {
  return valueAt(spec.draft.written, [...path, 'columns', column, key]) !== undefined
}

function checkPattern(table: TableScope, name: string, column: ScopedColumn): void {
  const { pattern } = column
  if (pattern === undefined) return
  const path = ['columns', name, 'pattern']
  const fault = faultOfPattern(pattern)
  if (fault !== undefined) {
    complain(table, 'spec/bad-pattern', path, `is not a regular expression: ${fault}.`)
    return
  }
  const slowness = slownessOf(pattern, column)
  if (slowness !== undefined) complain(table, 'spec/slow-pattern', path, slowness)
}

/** Longer texts make a pattern slow that takes the square of their length. */
const longText = 1000

function slownessOf(
  pattern: string,
  { type, length, max_length }: ScopedColumn,
): string | undefined {
  const mostCharacters = length ?? types[type].defaultLength ?? Infinity
  const longest = Math.min(max_length ?? Infinity, mostCharacters)
  switch (growthOf(pattern)) {
    case 'exponential':
      return 'takes exponential time on some texts. Repeat nothing that can be read in two ways.'
    case 'polynomial':
      if (longest <= longText) return undefined
      return `takes the square of a text's length or more. Set max_length to ${longText} or less, or let neighbours in the pattern differ.`
    case undefined:
      return undefined
  }
}

/** What is wrong with a regular expression; undefined when nothing is. */
function faultOfPattern(pattern: string): string | undefined {
  if (pattern.length > 1000) return 'it has more than 1000 characters'
  try {
    new RegExp(pattern)
    return undefined
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    return message.split(': ').at(-1)?.toLowerCase() ?? 'it cannot be read'
  }
}
