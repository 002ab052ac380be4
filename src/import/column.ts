import type { Provider } from '../databases/provider.js'
import type { DatamodelField } from '../prisma/schema-wasm.js'
import { columnType } from './column-type.js'
import type { Settings } from './imported.js'

/** A column's settings without its keys and references; undefined when a spec has no such type. */
export function columnSettings(
  field: DatamodelField,
  provider: Provider,
  isWholeKey: boolean,
): Settings | undefined {
  const type = columnType(field, provider)
  if (!type) return undefined
  return {
    ...type,
    ...(!field.isRequired && { nullable: true }),
    ...(field.isUpdatedAt && { updated_at: true }),
    ...(field.isGenerated && !isWholeKey ? { generated: true } : defaultOf(field, isWholeKey)),
    ...(field.documentation !== undefined && { description: field.documentation }),
  }
}

function defaultOf({ default: value, type, kind }: DatamodelField, isWholeKey: boolean): Settings {
  const countsByItself = isWholeKey && (type === 'Int' || type === 'BigInt') && kind === 'scalar'
  if (value === undefined) return countsByItself ? { default: 'none' } : {}
  if (Array.isArray(value)) return { default: value }
  if (typeof value !== 'object') return { default: literalOf(value, type) }
  const { name, args } = value
  if (name === 'autoincrement') return countsByItself ? {} : { default: 'autoincrement' }
  if (name === 'now' || name === 'uuid' || name === 'cuid') return { default: name }
  if (name === 'dbgenerated' && args.length > 0) return { default: sqlDefault(String(args[0])) }
  return {}
}

/** On SQLite, defaults of datetimes are SQL. */
function sqlDefault(sql: string): unknown {
  const [, moment] = /^\(?'(\d{4}-\d\d-\d\dT[\d:.]+)\+00:00'\)?$/.exec(sql) ?? []
  if (moment !== undefined) return `${moment}Z`
  return /^\(?strftime\('%[^']*', *'now'\)\)?$/.test(sql) ? 'now' : { sql }
}

/** Prisma gives numbers as texts where JSON would lose digits. */
function literalOf(value: string | number | boolean, type: string): unknown {
  if (type === 'Json' && typeof value === 'string') return JSON.parse(value) as unknown
  const isNumber = /^(Int|Float|Decimal|BigInt)$/.test(type) && String(Number(value)) === value
  return isNumber ? Number(value) : value
}

/** Functions of Prisma's client that a spec doesn't have. */
export function isUnknownDefault({ default: value }: DatamodelField): boolean {
  if (typeof value !== 'object' || Array.isArray(value)) return false
  if (value.name === 'dbgenerated') return value.args.length === 0
  return !/^(autoincrement|now|uuid|cuid)$/.test(value.name)
}
