import { isReservedColumn, isReservedTable } from '../model/reserved-names.js'

const mostCharacters = 60

/** A table's name in the API for its name in a database: `Order Details` → `order_details`. */
export function tableName(databaseName: string, taken: ReadonlySet<string>): string {
  const words = databaseName
    .normalize('NFKD')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^a-zA-Z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .toLowerCase()
  const name = /^[a-z]/.test(words) ? words : `table_${words}`
  const free = isReservedTable(name) ? `${name}_rows` : name
  return unused(free.slice(0, mostCharacters - 3), taken)
}

/** A column's name in the API for its name in Prisma's client, which allows a few more. */
export function columnName(field: string, taken: ReadonlySet<string>): string {
  const name = field.replaceAll(/\W/g, '_').slice(0, mostCharacters - 3)
  const free = isReservedColumn(name) || !/^[A-Za-z]/.test(name) ? `column_${name}` : name
  return unused(free, taken)
}

function unused(name: string, taken: ReadonlySet<string>): string {
  let free = name
  for (let next = 2; taken.has(free.toLowerCase()); next++) free = `${name}_${next}`
  return free
}
