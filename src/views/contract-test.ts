import { isServer } from '../databases/databases.js'
import type { RowRule } from '../model/access.js'
import { distinct } from '../model/guards.js'
import type { Model, Table } from '../model/model.js'
import { endpointsOf } from './endpoints.js'
import { objectLine } from './object-block.js'
import { stringLiteral } from './quote.js'

/** The view of `test/contract.test.ts`. Only a database that is made for the tests is written to. */
export function contractTestView(model: Model): object {
  const { provider, tables } = model
  const isOwnDatabase = !isServer(provider)
  const creates = tables.some((table) => endpointsOf(table).creates)
  const token = isOwnDatabase ? tokenArguments(model) : undefined
  return {
    writes: isOwnDatabase && creates,
    token: token?.map(stringLiteral).join(', ') ?? '',
    headers: objectLine([bearer, ...tenantHeaders(tables)]),
    owners: token ? ownersOf(tables) : [],
  }
}

const bearer = { name: 'Authorization', value: '`Bearer ${signToken()}`' }

/** A sample of a key, as `test/contract.ts` gives it to the first row. */
const firstUuid = 'c0ffee00-1234-4abc-8def-000000000001'

/** Arguments of `pylight` for a user with all roles; undefined where it can't sign tokens. */
function tokenArguments({ authentication, tables }: Model): string[] | undefined {
  if (authentication?.jwt?.key.kind !== 'secret') return undefined
  const rules = tables.flatMap(({ rowRules = [] }) => rowRules)
  const roles = authentication.roles ?? distinct(tables.flatMap(rolesOf))
  const claims = new Map(
    rules.flatMap((rule) => (rule.claim ? [[rule.claim.join('.'), valueOf(rule)]] : [])),
  )
  const subject = claims.get('sub') ?? '1'
  claims.delete('sub')
  return [
    'token',
    `--sub=${subject}`,
    ...roles.map((role) => `--role=${role}`),
    ...[...claims].map(([claim, value]) => `--claim=${claim}=${value}`),
  ]
}

function valueOf({ type }: RowRule): string {
  return type === 'uuid' ? firstUuid : '1'
}

function rolesOf({ guards, columns, rowRules = [] }: Table): string[] {
  return [
    ...Object.values(guards ?? {}).flatMap((guard) => (guard === 'public' ? [] : guard.roles)),
    ...columns.flatMap(({ readRoles = [], writeRoles = [] }) => [...readRoles, ...writeRoles]),
    ...rowRules.flatMap(({ bypassRoles, header }) => [...bypassRoles, ...(header?.roles ?? [])]),
  ]
}

function tenantHeaders(tables: Table[]): { name: string; value: string }[] {
  const rules = tables.flatMap(({ rowRules = [] }) => rowRules)
  const values = rules.flatMap((rule) =>
    rule.header && !rule.claim ? [[rule.header.name, stringLiteral(valueOf(rule))] as const] : [],
  )
  return [...new Map(values)].map(([name, value]) => ({ name, value }))
}

/** Tables with the rows that a caller's new rows belong to. */
function ownersOf(tables: Table[]): string[] {
  const targets = tables.flatMap(({ columns, foreignKeys }) => {
    const own = new Set(columns.filter(({ ofCaller }) => ofCaller).map(({ name }) => name))
    return foreignKeys.filter((key) => key.columns.some((name) => own.has(name)))
  })
  return distinct(targets.map(({ target }) => target)).map(stringLiteral)
}
