import type { ColumnSpec, SpecDocument } from './spec-document.js'

export interface EnumValue {
  /** In the database and in answers. */
  text: string
  /** In code. */
  name: string
}

type Enums = NonNullable<SpecDocument['enums']>
type GivenValues = NonNullable<ColumnSpec['values']>

export function readValues(given: GivenValues): EnumValue[] {
  return given.map((one) =>
    typeof one === 'string'
      ? { text: one, name: one }
      : { text: one.value, name: one.as ?? one.value },
  )
}

/** The values of a shared enum as the spec lists them. */
export function listOfEnum(given: Enums[string]): GivenValues {
  return Array.isArray(given) ? given : given.values
}

/** The values of a column, which it lists or shares; undefined when it has none. */
export function valuesOf(
  { values, enum: shared }: Pick<ColumnSpec, 'values' | 'enum'>,
  enums: Enums = {},
): EnumValue[] | undefined {
  if (values) return readValues(values)
  const given = shared !== undefined && Object.hasOwn(enums, shared) ? enums[shared] : undefined
  return given && readValues(listOfEnum(given))
}
