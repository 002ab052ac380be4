import { InternalError } from '../diagnostics/internal-error.js'
import type { TableSpec } from '../spec/spec-document.js'
import { claimTypes } from '../types/words/claim-type.js'
import { distinct } from './guards.js'
import type { Column, RowRule, RuledReference, Table } from './model.js'

/** Which rows of a table a caller may use; the tenant's come first. */
export function buildRowRules({ tenant, row_access }: TableSpec, columns: Column[]): RowRule[] {
  const typeOf = (column: string): RowRule['type'] => {
    const { type } = columns.find(({ name }) => name === column) ?? {}
    const claimType = type && claimTypes[type]
    if (claimType) return claimType
    throw new InternalError(`${column} passed validation as the column of a rule for rows.`)
  }
  return [
    ...(tenant ? [{ ...tenantRule(tenant), type: typeOf(tenant.column) }] : []),
    ...(row_access ? [{ ...ownerRule(row_access), type: typeOf(row_access.column) }] : []),
  ]
}

type RuleSpec<Name extends 'tenant' | 'row_access'> = NonNullable<TableSpec[Name]>

function tenantRule({ column, claim, header, roles }: RuleSpec<'tenant'>): Omit<RowRule, 'type'> {
  return {
    column,
    ...(claim !== undefined && { claim: claim.split('.') }),
    ...(header !== undefined && roles && { header: { name: header, roles: distinct(roles) } }),
    bypassRoles: [],
  }
}

function ownerRule({ column, claim = 'sub', bypass_roles }: RuleSpec<'row_access'>) {
  return { column, claim: claim.split('.'), bypassRoles: bypass_roles ?? [] }
}

/** Headers in which callers may name their tenant. */
export function tenantHeaders({
  tables,
}: {
  tables: readonly Pick<Table, 'rowRules'>[]
}): string[] {
  const rules = tables.flatMap(({ rowRules = [] }) => rowRules)
  return distinct(rules.flatMap(({ header }) => header?.name ?? []))
}

/** Columns that a new row gets from its caller. */
export function callersColumns({ tenant, row_access }: TableSpec): string[] {
  return [tenant?.column, row_access?.column].filter((name) => name !== undefined)
}

/** References that requests can set, to `ruled` tables, of which a caller may use only some rows. */
export function ruledReferences(
  { columns, foreignKeys }: Pick<Table, 'columns' | 'foreignKeys'>,
  ruled: readonly Pick<Table, 'name' | 'names'>[],
): RuledReference[] {
  if (ruled.length === 0) return []
  const ofCaller = columns.filter((column) => column.ofCaller).map(({ name }) => name)
  return foreignKeys.flatMap((key): RuledReference[] => {
    const [column = '', ...others] = key.columns
    const [targetColumn = ''] = key.targetColumns
    const target = ruled.find(({ name }) => name === key.target)
    if (others.length > 0 || ofCaller.includes(column) || !target) return []
    return [{ column, target: target.name, targetColumn, targetNames: target.names }]
  })
}
