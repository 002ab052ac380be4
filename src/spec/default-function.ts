import { types, typesWith } from '../types/types.js'
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
