import { columnsOf } from '../column-lists.js'
import type { DiagnosticCode } from '../../diagnostics/catalogue/catalogue.js'
import { quote } from '../../diagnostics/path.js'
import { checkRoles, knownRoles } from './permissions.js'
import { complain, type SpecScope, type TableScope } from './scope.js'

/** Checks where tenants come from, and that none learns what others have. */
export function checkTenants(scope: SpecScope): void {
  for (const table of scope.tables) {
    checkTenant(table)
    warnOfUniques(table)
  }
}

/** A tenant comes from a claim, or some roles name it in a header. */
function checkTenant(scope: TableScope): void {
  const { tenant } = scope.table
  if (!tenant) return
  const { claim, header, roles } = tenant
  const report = (code: DiagnosticCode, path: string[], message: string, part?: 'key') => {
    complain(scope, code, ['tenant', ...path], message, part)
  }
  if (claim === undefined && header === undefined) {
    report('spec/missing-key', [], 'needs claim, or header with roles. Add one of them.', 'key')
  }
  if (header !== undefined && roles === undefined) {
    const message = 'lets callers choose their tenant, but names nobody who may. Add tenant.roles.'
    report('spec/missing-key', ['header'], message, 'key')
  }
  if (header === undefined && roles !== undefined) {
    const message = 'names who may choose the tenant, but not how. Add tenant.header: X-Tenant-ID.'
    report('spec/missing-key', ['roles'], message, 'key')
  }
  if (header !== undefined && !isFree(header, scope)) {
    const message = `cannot be ${quote(header)}. Use a name of its own that begins with X-, as X-Tenant-ID.`
    report('spec/bad-value', ['header'], message)
  }
  checkRoles(scope, ['tenant', 'roles'], roles, knownRoles(scope.spec))
}

/** Whether neither proxies nor this API give the header another meaning. */
function isFree(header: string, { spec }: TableScope): boolean {
  const { header: keyHeader = 'X-API-Key' } = spec.draft.document.authentication?.api_key ?? {}
  const used = /^x-(forwarded-.*|real-ip|request-id|cache)$/i
  const isTaken = used.test(header) || header.toLowerCase() === keyHeader.toLowerCase()
  return /^X-[A-Za-z0-9-]+$/i.test(header) && !isTaken
}

/** A value that another tenant has is a 409. Requests can't try values of columns that they can't set. */
function warnOfUniques(scope: TableScope): void {
  const { table, columns } = scope
  const { tenant, unique = [] } = table
  if (!tenant) return
  const isTried = (name: string) => {
    return name !== table.row_access?.column && columns.get(name)?.read_only !== true
  }
  const warn = (path: (string | number)[], names: readonly string[]) => {
    if (names.includes(tenant.column) || !names.every(isTried)) return
    const better = [tenant.column, ...names].join(', ')
    const message = `is unique across tenants: a 409 tells that another tenant has the value. Write unique: [[${better}]] on the table.`
    complain(scope, 'spec/unique-across-tenants', path, message, 'key')
  }
  unique.forEach((list, index) => warn(['unique', index], columnsOf(list)))
  for (const [name, column] of columns) {
    if (column.unique) warn(['columns', name, 'unique'], [name])
  }
}
