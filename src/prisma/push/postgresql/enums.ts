import type { CreatedEnum } from '../created.js'
import type { Draft } from '../draft.js'
import { quote, quoteText, type TableNames } from '../table-names.js'
import type { Table } from '../tables.js'
import type { FoundEnum } from './catalogue.js'
import { createEnumSql, quotedType } from './wanted.js'

export interface EnumSource {
  draft: Draft
  /** All tables of the database. */
  found: Table[]
  names: TableNames
  isDropped: boolean
}

export function alterEnums(wanted: CreatedEnum[], found: FoundEnum[], source: EnumSource): void {
  for (const type of wanted) {
    const { ownSchema } = source.names
    const before = found.find(({ schema, name }) => {
      return name === type.name && schema === (type.schema ?? ownSchema)
    })
    if (before) alterEnum(type, before, source)
    else source.draft.add('type', 'CreateEnum', createEnumSql(type))
  }
}

function alterEnum(type: CreatedEnum, before: FoundEnum, source: EnumSource): void {
  const { draft, isDropped } = source
  const gone = before.values.filter((value) => !type.values.includes(value))
  const added = type.values.filter((value) => !before.values.includes(value))
  if (gone.length > 0 && isDropped) {
    replaceEnum(type, source)
    draft.losses.push(`${type.name}: the values ${gone.join(', ')} are dropped.`)
    draft.risks.push(`${type.name}: this will fail if a row has ${gone.join(' or ')}.`)
    return
  }
  for (const value of gone) {
    draft.leftovers.push(
      `${type.name}: the value ${value} isn't in the spec. The API can't read rows that have it.`,
    )
  }
  for (const value of added) {
    const sql = `ALTER TYPE ${quotedType(type)} ADD VALUE ${quoteText(value)}`
    draft.add('type', 'AlterEnum', sql)
  }
}

/** PostgreSQL drops no value of an enum, so its columns get a new one. */
function replaceEnum(type: CreatedEnum, { draft, found, names }: EnumSource): void {
  const former = quote(`${Buffer.from(type.name).subarray(0, 59).toString()}_old`)
  const statements = [
    `ALTER TYPE ${quotedType(type)} RENAME TO ${former}`,
    createEnumSql(type),
    ...found.flatMap(({ name, columns }) =>
      columns
        .filter((column) => isOf(column.type, type.name))
        .flatMap((column) => {
          const alter = `ALTER TABLE ${names.quoted(name)} ALTER COLUMN ${quote(column.name)}`
          const { default: given } = column
          return [
            ...(given === undefined ? [] : [`${alter} DROP DEFAULT`]),
            `${alter} SET DATA TYPE ${quotedType(type)} USING ${quote(column.name)}::text::${quotedType(type)}`,
            ...(given === undefined ? [] : [`${alter} SET DEFAULT ${given}`]),
          ]
        }),
    ),
    `DROP TYPE ${type.schema === undefined ? '' : `${quote(type.schema)}.`}${former}`,
  ]
  draft.add('type', 'AlterEnum', ...statements)
}

function isOf(type: string, name: string): boolean {
  return type === name || type === quote(name)
}
