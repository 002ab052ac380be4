import type { Database } from '../../databases/database.js'
import type { Block } from './schema-blocks.js'

/** A line of a model with the name of its constraint or index, if it has one and relies on the default. */
export function withConstraintName(line: string, block: Block, database: Database): string {
  if (/\bmap: "/.test(line)) return line
  const [, field = ''] = /^\s+(\w+)\s/.exec(line) ?? []
  const nameOf = (fields: string, kind: string): string => {
    const columns = fields.split(',').map((one) => columnOf(one.trim(), block))
    return `map: "${[block.name, ...columns, kind].join('_')}"`
  }
  const { constraintNames } = database
  const primaryKey = `map: "${block.name}_pkey"`
  let named = line
    .replace(/ @unique(?!\()/, ` @unique(${nameOf(field, 'key')})`)
    .replace(/@@unique\(\[(.*)\]/, (text, fields: string) => `${text}, ${nameOf(fields, 'key')}`)
    .replace(/@@index\(\[(.*)\]/, (text, fields: string) => `${text}, ${nameOf(fields, 'idx')}`)
  if (constraintNames.primaryKey !== undefined) {
    named = named
      .replace(/ @id(?!\()/, ` @id(${primaryKey})`)
      .replace(/@@id\(\[.*\]/, `$&, ${primaryKey}`)
  }
  if (constraintNames.foreignKey === undefined) return named
  return named.replace(
    /@relation\((.*fields: \[([^\]]*)\].*)\)/,
    (_, settings: string, fields: string) => `@relation(${settings}, ${nameOf(fields, 'fkey')})`,
  )
}

/** `a` in `a(sort: Desc)` is the field. */
function columnOf(text: string, { columns }: Block): string {
  const [field = ''] = /^\w+/.exec(text) ?? []
  return columns.get(field) ?? field
}
