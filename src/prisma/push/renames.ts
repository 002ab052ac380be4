import { quoted, quotedTable } from '../../databases/databases.js'
import type { Provider } from '../../databases/provider.js'
import type { Rename, Renames } from '../../model/renames.js'

export interface RenameStep {
  kind: 'RenameTable' | 'RenameColumn' | 'RenameEnum'
  sql: string
}

/** Renaming keeps all rows. */
export function renameSteps(due: Renames, provider: Provider): RenameStep[] {
  const place = (databaseName: string, { schema }: Pick<Rename, 'schema'>) =>
    quotedTable({ databaseName, ...(schema !== undefined && { schema }) }, provider)
  const to = (rename: Rename) => `TO ${quoted(rename.to, provider)}`
  return [
    ...due.tables.map((one) => ({
      kind: 'RenameTable' as const,
      sql: `ALTER TABLE ${place(one.from, one)} RENAME ${to(one)}`,
    })),
    ...due.columns.map((one) => ({
      kind: 'RenameColumn' as const,
      sql: `ALTER TABLE ${place(one.table, one)} RENAME COLUMN ${quoted(one.from, provider)} ${to(one)}`,
    })),
    ...due.enums.map((one) => ({
      kind: 'RenameEnum' as const,
      sql: `ALTER TYPE ${place(one.from, one)} RENAME ${to(one)}`,
    })),
  ]
}

/** The same as a script. */
export function renameScript(due: Renames, provider: Provider): string {
  return renameSteps(due, provider)
    .map(({ kind, sql }) => `-- ${kind}\n${sql};`)
    .join('\n')
}
