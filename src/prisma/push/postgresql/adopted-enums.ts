import type { Rename } from '../../../model/renames.js'
import type { Created, CreatedEnum } from '../created.js'
import { quote, spelled, type TableNames } from '../table-names.js'
import type { FoundEnum } from './catalogue.js'
import type { FoundDatabase } from './found.js'
import { quotedType } from './wanted.js'

/**
 * Enums of the database that become new ones of the spec: they have its values, and no other column has
 * them. Renamed, they keep the rows, indexes, checks and views of their columns as they are.
 */
export function adoptedEnums(
  created: Created,
  { tables, enums }: Pick<FoundDatabase, 'tables' | 'enums'>,
  names: TableNames,
): Rename[] {
  const placeOf = ({ schema = names.ownSchema, name }: CreatedEnum): string => `${schema}.${name}`
  const wanted = new Set(created.enums.map(placeOf))
  const found = new Map(enums.map((one) => [placeOf(one), one]))
  const columns = tables.flatMap((table) =>
    table.columns.map((column) => ({
      place: `${table.name}\0${column.name}`,
      type: elementOf(column.type),
    })),
  )
  const free = enums.filter((one) => !wanted.has(placeOf(one)))
  return created.enums.flatMap((type): Rename[] => {
    if (found.has(placeOf(type))) return []
    const own = new Set(columnsOf(type, created, names))
    const former = free.find((one) => {
      const users = columns.filter((column) => column.type === spelled(one.name))
      return (
        one.schema === (type.schema ?? names.ownSchema) &&
        users.length > 0 &&
        users.every(({ place }) => own.has(place)) &&
        hasSameValues(one, type)
      )
    })
    if (!former) return []
    return [{ ...(type.schema && { schema: type.schema }), from: former.name, to: type.name }]
  })
}

function elementOf(type: string): string {
  return type.replace(/\[\]$/, '')
}

function columnsOf(type: CreatedEnum, { tables }: Created, names: TableNames): string[] {
  return tables.flatMap((table) =>
    [...table.columnSql]
      .filter(([column, sql]) => sql.startsWith(`${quote(column)} ${quotedType(type)}`))
      .map(([column]) => `${names.nameOf(table.schema, table.name)}\0${column}`),
  )
}

/** One enum may have more values than the other. */
function hasSameValues(one: FoundEnum, type: CreatedEnum): boolean {
  const [some, others] = [new Set(one.values), new Set(type.values)]
  return (
    [...some].every((value) => others.has(value)) || [...others].every((value) => some.has(value))
  )
}
