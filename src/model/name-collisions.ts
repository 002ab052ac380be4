import type { SpecPath } from '../diagnostics/path.js'
import type { Report } from '../diagnostics/report.js'
import { groupBy } from './group.js'
import type { Table } from './model.js'
import type { RelationCollision, RelationEnds } from './relation-names.js'
import { compoundName } from './table-keys.js'

/** The index of each table in the spec, by name. */
export type TableIndex = ReadonlyMap<string, number>

/** A model, with `column` its enum, or without both an enum that columns share. */
export interface NamedType {
  name: string
  table?: string
  column?: string
}

/** Suffixes that Prisma appends to a model's name for its types. */
const prismaEndings = ['CountOutputType', 'Nullable', 'Scalar', 'Unchecked']

export function reportCollisions(
  tables: readonly Table[],
  at: TableIndex,
  report: Report,
  enums: readonly string[],
): void {
  const types = namedTypes(tables, enums)
  for (const [first, other] of clashes(types, ({ name }) => name)) {
    const message = `${describe(other)} and ${describe(first).replace('The', 'the')} would both be named ${other.name}. ${wayOut(other)}`
    report.add('spec/name-collision', pathOfType(other, at), message)
  }
  for (const [first, other] of clashes(tables, ({ names }) => names.many)) {
    const message = `Tables ${other.name} and ${first.name} would both be ${other.names.many} in code. Rename one of them.`
    report.add('spec/name-collision', pathOfTable(other.name, at, 'name'), message)
  }
  reportPrismaTypes(types, at, report)
}

/** Each item whose name an earlier item has, ignoring case. */
function clashes<T>(items: readonly T[], nameOf: (item: T) => string): [first: T, other: T][] {
  const groups = groupBy(items, (item) => nameOf(item).toLowerCase())
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map((other): [T, T] => [first, other]),
  )
}

function reportPrismaTypes(types: NamedType[], at: TableIndex, report: Report): void {
  const models = new Map(
    types.filter(({ table, column }) => table && !column).map((type) => [type.name, type]),
  )
  for (const type of models.values()) {
    const ending = prismaEndings.find((text) => type.name.endsWith(text))
    const other = ending && models.get(type.name.slice(0, -ending.length))
    if (!other) continue
    const message = `${describe(type)} would be named ${type.name}, which Prisma uses for types of ${other.name}. Give it another model.`
    report.add('spec/name-collision', pathOfType(type, at), message)
  }
}

/** Prisma joins the names of columns that are unique together, and refuses a column with that name. */
export function reportCompoundNames(
  tables: readonly Table[],
  at: TableIndex,
  report: Report,
): void {
  for (const { name: table, columns, primaryKey, uniques } of tables) {
    const keys = [primaryKey.map(({ name }) => name), ...uniques.map((index) => index.columns)]
    const compound = keys.filter(({ length }) => length > 1)
    if (compound.length === 0) continue
    const taken = new Set(columns.map(({ name }) => name))
    for (const key of compound) {
      const name = compoundName(key)
      if (!taken.has(name)) {
        taken.add(name)
        continue
      }
      const message = `Prisma would name the key of ${key.join(', ')} in table ${table} ${name}, which is taken there. Rename a column, or list them in another order.`
      report.add('spec/name-collision', pathOfTable(table, at, 'name'), message)
    }
  }
}

export function reportRelationCollisions(
  collisions: readonly RelationCollision<RelationEnds>[],
  at: TableIndex,
  report: Report,
): void {
  for (const { key, table, forms } of collisions) {
    const [column = ''] = key.columns
    const path = [...pathOfTable(key.table, at, 'columns'), column, 'references']
    const message = `${key.table}.${key.columns.join(', ')} refers to ${key.target}, and in the model of ${table} the relation would be named ${forms.join(' or ')}, which is taken. Rename ${column}.`
    report.add('spec/name-collision', path, message)
  }
}

export function namedTypes(tables: readonly Table[], enums: readonly string[]): NamedType[] {
  const ofTables = tables.flatMap(({ name: table, names, columns }) => [
    { name: names.model, table },
    ...columns.flatMap(({ name: column, enumName, sharesEnum }) =>
      enumName === undefined || sharesEnum ? [] : [{ name: enumName, table, column }],
    ),
  ])
  return [...ofTables, ...enums.map((name) => ({ name }))]
}

export function describe({ name, table, column }: NamedType): string {
  if (table === undefined) return `The shared enum ${name}`
  return column === undefined ? `The model of table ${table}` : `The enum of ${table}.${column}`
}

export function wayOut({ table }: NamedType): string {
  return table === undefined ? 'Rename the enum.' : `Give table ${table} another model.`
}

export function pathOfType({ name, table, column }: NamedType, at: TableIndex): SpecPath {
  if (table === undefined) return ['enums', name]
  return column === undefined
    ? pathOfTable(table, at, 'name')
    : [...pathOfTable(table, at, 'columns'), column]
}

export function pathOfTable(table: string, at: TableIndex, key: 'name' | 'columns'): SpecPath {
  return ['tables', at.get(table) ?? 0, key]
}
