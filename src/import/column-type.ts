import type { NativeType } from '../databases/database.js'
import { databases } from '../databases/databases.js'
import type { Provider } from '../databases/provider.js'
import type { DatamodelField } from '../prisma/schema-wasm.js'
import { listTypeOf, scalarTypes, type ColumnType } from '../types/column-type.js'
import type { TypedColumn } from '../types/parts/column.js'
import { types } from '../types/types.js'
import type { Settings } from './imported.js'

/**
 * The type of a column with its size, as a spec writes them; undefined when no type of the spec is stored as
 * this one. The types' own records say how each is stored.
 */
export function columnType(field: DatamodelField, provider: Provider): Settings | undefined {
  if (field.isList === true) return listType(field, provider)
  if (field.kind === 'enum') return { type: 'enum', enum: field.type }
  const wanted = spelled(field.nativeType ?? defaultNative(field.type, provider))
  for (const type of byPreference) {
    const { natives = {}, nativeType } = types[type].on[provider]
    for (const size of sizesOf(field.nativeType?.[1] ?? [])) {
      const column = { ...plainColumn, ...size }
      if (types[type].prismaType(column) !== field.type) continue
      const usual = nativeType?.(column) ?? spelled(defaultNative(field.type, provider))
      if (usual === wanted) return { type, ...size }
      for (const [native, nameOf] of Object.entries(natives)) {
        if (nameOf({ ...column, native }) === wanted) return { type, native, ...size }
      }
    }
  }
  return undefined
}

function listType(field: DatamodelField, provider: Provider): Settings | undefined {
  const element = columnType({ ...field, isList: false }, provider)
  const type = listTypeOf(String(element?.['type']))
  return type && { ...element, type }
}

/** Prisma's type with the database's, if it has one: `Decimal Decimal(10, 2)`. */
export function storedType(field: DatamodelField, provider: Provider): string {
  const { type, kind, nativeType, isList } = field
  if (isList) return `${storedType({ ...field, isList: false }, provider)}[]`
  const hasNatives = Object.keys(databases[provider].plainTypes).length > 0
  if (kind === 'enum') return hasNatives ? 'enum' : 'String'
  if (!hasNatives) return type
  return `${type} ${spelled(nativeType ?? defaultNative(type, provider))}`
}

/** Where a database stores several types alike, as SQLite does, the one that takes the most values. */
const byPreference: readonly ColumnType[] = ['datetime', 'text', ...scalarTypes]

const plainColumn: TypedColumn = { enumName: '', pattern: undefined, checks: {} }

/** The settings that a native type's numbers may be. None comes first: a type's usual size isn't written. */
function sizesOf([first, second]: readonly string[]): Settings[] {
  if (first === undefined) return [{}]
  const [size, scale] = [Number(first), Number(second ?? 0)]
  return [{}, { length: size }, { precision: size }, { precision: size, scale }]
}

function spelled([name, sizes]: NativeType): string {
  return sizes.length === 0 ? name : `${name}(${sizes.join(', ')})`
}

/** What Prisma takes for a type without `@db`. */
function defaultNative(type: string, provider: Provider): NativeType {
  return databases[provider].plainTypes[type] ?? [type, []]
}
