import { InternalError } from '../diagnostics/internal-error.js'
import type { TableSpec } from '../spec/spec-document.js'
import type { Column, RowRule, RuledReference, Table } from './model.js'

/** Which rows of a table a caller may use; the tenant's come first. */
export function buildRowRules({ tenant, row_access }: TableSpec, columns: Column[]): RowRule[] {
  const rule = (column: string, claim: string, bypassRoles: string[]): RowRule => {
    const { type } = columns.find(({ name }) => name === column) ?? {}
    const isFit = type === 'integer' || type === 'bigint' || type === 'uuid' || type === 'string'
    if (isFit) return { column, type, claim: claim.split('.'), bypassRoles }
    if (type === 'text') return { column, type: 'string', claim: claim.split('.'), bypassRoles }
    throw new InternalError(`${column} passed validation as the column of a rule for rows.`)
  }
  return [
    ...(tenant ? [rule(tenant.column, tenant.claim, [])] : []),
    ...(row_access
      ? [rule(row_access.column, row_access.claim ?? 'sub', row_access.bypass_roles ?? [])]
      : []),
  ]
}

/** Columns that a new row gets from its caller. */
export function callersColumns({ tenant, row_access }: TableSpec): string[] {
  return [tenant?.column, row_access?.column].filter((name) => name !== undefined)
}

/** References that requests can set, to tables of which a caller may use only some rows. */
export function ruledReferences(
  { columns }: Pick<Table, 'columns'>,
  tables: readonly Pick<Table, 'name' | 'names' | 'rowRules'>[],
): RuledReference[] {
  return columns.flatMap(({ name: column, references, ofCaller }): RuledReference[] => {
    const target = tables.find(({ name }) => name === references?.target)
    if (!references || ofCaller || !target?.rowRules) return []
    const { targetColumn } = references
    return [{ column, target: target.name, targetColumn, targetNames: target.names }]
  })
}
