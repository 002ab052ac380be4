import { types, typesWith } from '../types/types.js'
import { isPlainObject } from './json-value.js'
import { defaultFunctions, type ColumnType, type DefaultFunction } from './vocabulary.js'

/** The function that a default names; undefined for a literal. */
export function defaultFunctionOf(type: ColumnType, value: unknown): DefaultFunction | undefined {
  if (!types[type].default.functions) return undefined
  return defaultFunctions.find((name) => name === value)
}

/** The types of column that a function makes values for. */
export function typesOfFunction(name: DefaultFunction): readonly ColumnType[] {
  return typesWith(({ default: { functions = [] } }) => functions.includes(name))
}

/** Whether the default says that an integer doesn't count up: the client gives each value. */
export function isNoDefault(type: ColumnType, value: unknown): boolean {
  return value === 'none' && typesOfFunction('autoincrement').includes(type)
}

/** The SQL of a default that the database works out; undefined for another. */
export function sqlDefaultOf(value: unknown): string | undefined {
  if (!isPlainObject(value) || Object.keys(value).join() !== 'sql') return undefined
  return typeof value['sql'] === 'string' ? value['sql'] : undefined
}
