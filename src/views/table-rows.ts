import type { RowRule, Table } from '../model/model.js'
import type { Import } from '../types/parts/code.js'
import type { Endpoints } from './endpoints.js'
import { Imports } from './imports.js'
import { stringLiteral } from './quote.js'

/** Which rows a caller may use, as a table's files spell it. */

export function hasRowRules({ rowRules }: Pick<Table, 'rowRules'>): boolean {
  return rowRules !== undefined
}

const tsTypes = { integer: 'number', bigint: 'bigint', uuid: 'string', string: 'string' }

/** `orders.rows.ts` */
export function tableRowsView(table: Table): object {
  const rules = table.rowRules ?? []
  const claims = rules.filter(({ header }) => !header).map(({ type }) => `${type}Claim`)
  const tenants = rules.filter(({ header }) => header).map(({ type }) => `${type}Tenant`)
  const hasRoles = rules.some(({ bypassRoles }) => bypassRoles.length > 0)
  const imports = new Imports()
    .add('../shared/auth/principal.js', 'type Caller', 'isSystem')
    .add('../shared/auth/rows.js', ...claims, ...(hasRoles ? ['hasRole'] : []))
    .add('../shared/auth/tenants.js', ...tenants)
  const fromCaller = tenants.length > 0
  const usesPrincipal = claims.length > 0 || hasRoles
  return {
    name: table.name,
    ...table.names,
    imports: imports.lines(),
    caller: fromCaller ? 'caller' : '{ principal }',
    principal: fromCaller && !usesPrincipal ? 'caller.principal' : 'principal',
    takesPrincipal: fromCaller && usesPrincipal,
    ownerTakesPrincipal: fromCaller && claims.length > 0,
    type: `{ ${rules.map(({ column, type }) => `${column}?: ${tsTypes[type]}`).join('; ')} }`,
    owner: `{ ${rules.map(valueOf).join(', ')} }`,
    own: ownRows(rules),
  }
}

function claimOf({ type, claim, header }: RowRule): string {
  const list = (texts: readonly string[]) => `[${texts.map(stringLiteral).join(', ')}]`
  if (!header) return `${type}Claim(principal, ${list(claim ?? [])})`
  const rule = [
    `header: ${stringLiteral(header.name)}`,
    `roles: ${list(header.roles)}`,
    ...(claim ? [`claim: ${list(claim)}`] : []),
  ]
  return `${type}Tenant(caller, { ${rule.join(', ')} })`
}

function ownRows(rules: RowRule[]): string {
  const [only, ...others] = rules
  if (only && others.length === 0) return ownRow(only)
  const members = rules.map((rule) =>
    rule.bypassRoles.length === 0 ? valueOf(rule) : `...(${ownRow(rule)})`,
  )
  return `{ ${members.join(', ')} }`
}

function ownRow(rule: RowRule): string {
  const own = `{ ${valueOf(rule)} }`
  const roles = rule.bypassRoles.map(stringLiteral).join(', ')
  return roles === '' ? own : `hasRole(principal, ${roles}) ? {} : ${own}`
}

function valueOf(rule: RowRule): string {
  return `${rule.column}: ${claimOf(rule)}`
}

/** What the functions of a repository say of the rows that their caller may use. */
export function rowRuleViews(table: Table) {
  const { names, rowRules } = table
  const rows = `own${names.Many}(context)`
  if (!rowRules) return { listQuery: 'query', ownLines: [], ownerLines: [], andOwn: '' }
  return {
    listQuery: 'within(query, own)',
    ownLines: [`const own = ${rows}`],
    ownerLines: [`const owner = ownerOf${names.model}(context)`],
    andOwn: ', own',
  }
}

/** Checks of references to rows of which a caller may use only some. */
export function referenceLines({ name, ruledReferences }: Table): string[] {
  return ruledReferences.map(({ column, targetColumn, targetNames: { delegate, Many } }) => {
    const place = [name, column].map(stringLiteral).join(', ')
    const where = `{ ${targetColumn}: value, ...own${Many}(context) }`
    return `await checkReference(${place}, data.${column}, (value) => db.${delegate}.findFirst({ where: ${where} }))`
  })
}

/** What the repository imports for the rules of its rows, and of those that it refers to. */
export function rowRuleImports(
  table: Table,
  { reads, creates, updates, deletes }: Endpoints,
): Import[] {
  const { name, names, rowRules, ruledReferences } = table
  const own = (target: string, Many: string) => {
    return {
      from: target === name ? `./${name}.rows.js` : `../${target}/${target}.rows.js`,
      name: `own${Many}`,
    }
  }
  const writesReferences = (creates || updates) && ruledReferences.length > 0
  return [
    ...(rowRules && (reads || updates || deletes) ? [own(name, names.Many)] : []),
    ...(rowRules && reads ? [{ from: '../shared/query.js', name: 'within' }] : []),
    ...(rowRules && creates ? [{ from: `./${name}.rows.js`, name: `ownerOf${names.model}` }] : []),
    ...(writesReferences ? [{ from: '../shared/auth/rows.js', name: 'checkReference' }] : []),
    ...(writesReferences
      ? ruledReferences.map(({ target, targetNames }) => own(target, targetNames.Many))
      : []),
  ]
}
