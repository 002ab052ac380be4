import { databases } from '../../databases/databases.js'
import type { Provider } from '../../databases/provider.js'
import type { Rename, Renames } from '../../model/renames.js'
import { withConstraintName } from './constraint-names.js'
import { readBlock, mapOf, type Block } from './schema-blocks.js'

/**
 * A schema with `renames` applied to its tables, columns and enums. Constraints and indexes keep their names,
 * which are written out, because a rename doesn't change them in the database.
 */
export function withRenames(schema: string, renames: Renames, provider: Provider): string {
  let block: Block | undefined
  const lines = schema.split('\n').flatMap((line, index, all) => {
    if (/^(model|enum) \w+ \{/.test(line)) block = readBlock(all.slice(index))
    if (!block) return line
    const { kind } = block
    if (line === '}') {
      const last = kind === 'enum' ? [`  @@map("${renamed(block, renames.enums)}")`] : []
      block = undefined
      return [...last, line]
    }
    if (/^\s+@@map\(/.test(line)) {
      return kind === 'enum' ? [] : `  @@map("${renamed(block, renames.tables)}")`
    }
    return kind === 'enum' ? line : renamedField(line, block, renames, provider)
  })
  return lines.join('\n')
}

function renamed({ name, schema }: Named, renames: readonly Rename[]): string {
  return renames.find((one) => one.from === name && one.schema === schema)?.to ?? name
}

interface Named {
  name: string
  schema?: string
}

function renamedField(line: string, block: Block, renames: Renames, provider: Provider): string {
  const explicit = withConstraintName(line, block, databases[provider])
  const [, field = ''] = /^\s+(\w+)\s/.exec(line) ?? []
  const column = block.columns.get(field)
  if (column === undefined) return explicit
  const table = renamed(block, renames.tables)
  const next = renamed(
    { ...block, name: column },
    renames.columns.filter((rename) => rename.table === table),
  )
  if (next === column) return explicit
  const mapped = mapOf(explicit) === undefined ? explicit : explicit.replace(/ @map\("[^"]*"\)/, '')
  return `${mapped} @map("${next}")`
}
