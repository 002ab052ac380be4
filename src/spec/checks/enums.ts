import { quote, type SpecPath } from '../../diagnostics/path.js'
import { didYouMean } from '../../diagnostics/suggest.js'
import { isPlainObject } from '../json-value.js'
import { listOfEnum, readValues } from '../enum-values.js'
import { valueAt } from '../shape/issues.js'
import type { ColumnSpec } from '../spec-document.js'
import { checkIdentifier, isIdentifier } from './identifiers.js'
import { repeatsOf } from './repeats.js'
import { complain, placeOf, type SpecScope, type TableScope } from './scope.js'

/** Checks shared enums, and the values that columns list. */
export function checkEnums(scope: SpecScope): void {
  for (const [name, given] of Object.entries(scope.draft.document.enums ?? {})) {
    const path = ['enums', name]
    checkIdentifier(scope, 'enum', name, path)
    checkValues(scope, listOfEnum(given), Array.isArray(given) ? path : [...path, 'values'])
  }
  for (const table of scope.tables) {
    for (const [name, column] of Object.entries(table.table.columns ?? {})) {
      const { values } = column
      if (values) checkValues(scope, values, [...table.path, 'columns', name, 'values'])
      checkShared(table, name, column)
    }
  }
}

function checkValues(
  scope: SpecScope,
  given: NonNullable<ColumnSpec['values']>,
  path: SpecPath,
): void {
  const values = readValues(given)
  const freeName = freeNames(values.map(({ name }) => name))
  values.forEach(({ text, name }, index) => {
    const isNamed = typeof given[index] === 'object'
    const at = [...path, index, ...(isNamed ? ['as'] : [])]
    if (isNamed || isIdentifier(text)) checkIdentifier(scope, 'enum value', name, at)
    else {
      const hint = `Write { value: ${quote(text)}, as: ${freeName(text)} }.`
      const message = `${placeOf(scope, at)} is ${quote(text)}, which needs a name in code. ${hint}`
      scope.report.add('spec/bad-identifier', at, message)
    }
  })
  const texts = repeatsOf(values.map(({ text }) => text))
  const names = repeatsOf(values.map(({ name }) => name))
  for (const index of new Set([...texts, ...names])) {
    const { text, name } = values[index] ?? {}
    const at = [...path, index]
    const again = quote(texts.has(index) ? text : name)
    scope.report.add(
      'spec/duplicate-value',
      at,
      `${placeOf(scope, at)} is ${again} again. Remove it.`,
    )
  }
}

/** Suggests a name for each value, none twice: `PG-13` → `PG_13`, `:)` → `value`. */
function freeNames(names: readonly string[]): (text: string) => string {
  const taken = new Set(names)
  return (text) => {
    const words = text.replaceAll(/[^A-Za-z0-9]+/g, '_').replaceAll(/^_+|_+$/g, '')
    const name = /^[A-Za-z]/.test(words) ? words : ['value', words].filter(Boolean).join('_')
    let free = name
    for (let next = 2; taken.has(free); next++) free = `${name}_${next}`
    taken.add(free)
    return free
  }
}

function checkShared(
  table: TableScope,
  column: string,
  { enum: shared, values }: ColumnSpec,
): void {
  if (shared === undefined) return
  const path = ['columns', column, 'enum']
  if (values) {
    complain(table, 'spec/misplaced-key', path, 'is given, and values too. Keep one.', 'key')
  }
  const written = valueAt(table.spec.draft.written, ['enums'])
  const known = isPlainObject(written) ? Object.keys(written) : []
  if (known.includes(shared)) return
  const hint = didYouMean(shared, known)
  complain(
    table,
    'spec/unknown-enum',
    path,
    `is ${quote(shared)}, which enums doesn't have.${hint}`,
  )
}
