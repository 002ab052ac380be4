import { databases } from '../databases/databases.js'
import type { SpecPath } from '../diagnostics/path.js'
import { isPlainObject } from '../spec/json-value.js'
import type { ColumnSpec, SpecDocument, TableSpec } from '../spec/spec-document.js'
import { columnTypes, providers, referentialActions, storeNames } from '../spec/vocabulary.js'
import { sliceOf, withColumnRenamed, withTableRenamed } from './slice.js'

/** The smallest part of a spec: a name, a setting, or an item of a list. */
export interface Leaf {
  path: SpecPath
  part: 'key' | 'value'
  /** Specs with another value there, or none. They may be invalid. */
  others: () => SpecDocument[]
}

/** All leaves of a spec. */
export function leavesOf(spec: SpecDocument): Leaf[] {
  const { tables, ...settings } = spec
  return [
    ...settingsIn(spec, settings, []),
    ...tables.flatMap((table, index) => leavesOfTable(spec, table, ['tables', index])),
  ]
}

function leavesOfTable(
  spec: SpecDocument,
  { name, columns = {}, ...settings }: TableSpec,
  path: SpecPath,
): Leaf[] {
  const renamed = (): SpecDocument[] => [withTableRenamed(spec, name, otherName(name))]
  return [
    { path: [...path, 'name'], part: 'value', others: renamed },
    ...settingsIn(spec, settings, path),
    ...Object.entries(columns).flatMap(([key, column]) => [
      columnName(spec, name, key, [...path, 'columns', key]),
      ...leavesOfColumn(spec, column, [...path, 'columns', key]),
    ]),
  ]
}

function columnName(spec: SpecDocument, table: string, column: string, path: SpecPath): Leaf {
  const others = (): SpecDocument[] => [
    withColumnRenamed(spec, table, column, otherName(column)),
    sliceOf(spec, (name) => name !== `${table}.${column}`),
  ]
  return { path, part: 'key', others }
}

function leavesOfColumn(
  spec: SpecDocument,
  { references, ...settings }: ColumnSpec,
  path: SpecPath,
): Leaf[] {
  if (!references) return settingsIn(spec, settings, path)
  const reference = [...path, 'references']
  const { on_delete, on_update, name } = references
  return [
    ...settingsIn(spec, settings, path),
    setting(spec, reference, [undefined]),
    ...settingsIn(spec, { on_delete, on_update, name }, reference),
  ]
}

function settingsIn(spec: SpecDocument, value: unknown, path: SpecPath): Leaf[] {
  if (Array.isArray(value)) {
    return value.map((_, index) => {
      const others = [withValue(spec, path, value.toSpliced(index, 1))]
      return { path: [...path, index], part: 'value', others: () => others }
    })
  }
  if (!isPlainObject(value) || path.at(-1) === 'default') {
    return [setting(spec, path, othersOf(path, value))]
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : settingsIn(spec, inner, [...path, key]),
  )
}

function setting(spec: SpecDocument, path: SpecPath, values: unknown[]): Leaf {
  const others = (): SpecDocument[] => values.map((value) => withValue(spec, path, value))
  return { path, part: 'value', others }
}

const words: Record<string, readonly string[]> = {
  type: columnTypes,
  on_delete: referentialActions,
  on_update: referentialActions,
  provider: providers,
  store: storeNames,
  on_undelivered: ['answer', 'reject'],
  consistency: ['default', 'strict'],
}

const urls = providers.map((provider) => databases[provider].localUrl('other'))

function othersOf(path: SpecPath, value: unknown): unknown[] {
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'number') return [value + 1]
  if (typeof value !== 'string') return [undefined]
  const key = String(path.at(-1))
  if (key === 'url') return [`${value}x`, ...(path[0] === 'database' ? urls : [])]
  const known = Object.hasOwn(words, key) ? words[key] : undefined
  if (known) return known.filter((word) => word !== value)
  return [/^-?\d/.test(value) ? `9${value.replace('-', '')}` : `${value}x`, undefined]
}

/** A name of the same length, so that lines break as before. */
function otherName(name: string): string {
  return name.slice(0, -1) + (name.endsWith('x') ? 'q' : 'x')
}

function withValue(spec: SpecDocument, path: SpecPath, value: unknown): SpecDocument {
  return replaced(spec, path, value) as SpecDocument
}

function replaced(whole: unknown, [step, ...rest]: SpecPath, value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(whole)) {
    return whole.with(Number(step), replaced(whole[Number(step)], rest, value))
  }
  const { [step]: old, ...others } = whole as Record<string, unknown>
  const next = replaced(old, rest, value)
  return next === undefined ? others : { ...others, [step]: next }
}
