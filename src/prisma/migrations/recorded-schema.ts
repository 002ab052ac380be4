import { createHash } from 'node:crypto'
import type { Migration } from './migration.js'

/** Beside `migration.sql`. Not `.prisma`: Prisma would read it as a part of the project's schema. */
export const schemaFile = 'schema.txt'

/** What a migration leads to, with a digest of the migrations before it. */
export function recordSchema(text: string, before: readonly Migration[]): string {
  return `// The schema after this migration and those before it (${digestOf(before)}).\n${text}`
}

/**
 * Whether a migration's recorded schema is what it leads to: it isn't if another tool wrote the migration, or
 * if others came in between, as when two branches are merged.
 */
export function followsAll({ schema }: Migration, before: readonly Migration[]): boolean {
  const heading = schema?.slice(0, schema.indexOf('\n')) ?? ''
  return heading.includes(`(${digestOf(before)})`)
}

function digestOf(migrations: readonly Migration[]): string {
  const hash = createHash('sha256')
  for (const { name, sql } of migrations) hash.update(`${name}\0${sql.replaceAll('\r\n', '\n')}\0`)
  return hash.digest('hex').slice(0, 16)
}
