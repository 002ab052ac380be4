import { defaultFunctions, type ColumnType, type DefaultFunction } from './vocabulary.js'

const typesOf: Record<DefaultFunction, ColumnType[]> = {
  now: ['date', 'time', 'datetime'],
  uuid: ['uuid', 'string', 'text'],
  cuid: ['string', 'text'],
  autoincrement: ['integer', 'bigint'],
}

/** The function that a default names; undefined for a literal, which every enum's default is. */
export function defaultFunctionOf(type: ColumnType, value: unknown): DefaultFunction | undefined {
  return type === 'enum' || type === 'json'
    ? undefined
    : defaultFunctions.find((name) => name === value)
}

/** The types of column that a function makes values for. */
export function typesOfFunction(name: DefaultFunction): readonly ColumnType[] {
  return typesOf[name]
}
