import { groupBy } from '../model/group.js'
import type { Guard, HttpMethod, RowRule, Table } from '../model/model.js'
import type { RateLimit } from '../model/request-rules.js'
import { changeAt, missing, type ContractChange, type TablePair } from './change.js'
import { requestOf } from './operations.js'

/** Who may send which requests, for which rows, and how often. */
export function compareAccess(pair: TablePair): ContractChange[] {
  return [...compareGuards(pair), ...compareRows(pair), ...compareLimits(pair)]
}

function compareGuards({ before, after, is, spec }: TablePair): ContractChange[] {
  const kept = after.methods.filter((method) => before.methods.includes(method))
  const narrowed = kept.filter((method) =>
    isNarrower(guardOf(before, method), guardOf(after, method)),
  )
  const groups = groupBy(narrowed, (method) => whoMay(guardOf(after, method)))
  return [...groups].map(([who, methods]) => {
    const [first = 'GET'] = methods
    const message = `${methods.join(', ')} /api/${after.name} ${methods.length > 1 ? 'need' : 'needs'} ${who}.`
    const key = saysWho(spec, first) ? ['permissions', first] : ['authentication']
    return changeAt([...is, ...key], 'narrowed-access', message)
  })
}

/** PUT and PATCH follow each other. */
function saysWho({ permissions = {} }: TablePair['spec'], method: HttpMethod): boolean {
  return method in permissions || (method === 'PUT' && 'PATCH' in permissions)
}

function guardOf({ guards }: Table, method: HttpMethod): Guard {
  return guards?.[method] ?? 'public'
}

function isNarrower(before: Guard, after: Guard): boolean {
  if (after === 'public') return false
  if (before === 'public') return true
  if (after.roles.length === 0) return false
  return before.roles.length === 0 || missing(before.roles, after.roles).length > 0
}

function whoMay(guard: Guard): string {
  if (guard === 'public') return 'nobody'
  return guard.roles.length === 0 ? 'a signed-in user' : `the role ${guard.roles.join(' or ')}`
}

function compareRows({ before, after, is, spec }: TablePair): ContractChange[] {
  const former = new Map(before.rowRules?.map((rule) => [rule.column, rule]))
  return (after.rowRules ?? []).flatMap((rule) => {
    const was = former.get(rule.column)
    const message = was ? narrowedRule(was, rule) : `the rows whose ${rule.column} is theirs`
    if (message === undefined) return []
    const path = [...is, spec.tenant?.column === rule.column ? 'tenant' : 'row_access']
    return [changeAt(path, 'narrowed-access', `Callers of /api/${after.name} see only ${message}.`)]
  })
}

function narrowedRule(before: RowRule, after: RowRule): string | undefined {
  const roles = missing(before.bypassRoles, after.bypassRoles)
  if (roles.length > 0) return `their rows, ${roles.join(' and ')} as well`
  if (after.header && before.header?.name !== after.header.name) {
    return `the rows of the tenant that the header ${after.header.name} names, if they have the role ${after.header.roles.join(' or ')}`
  }
  if (String(before.claim) === String(after.claim)) return undefined
  return `the rows whose ${after.column} is their claim ${(after.claim ?? []).join('.')}`
}

function compareLimits({ before, after, is }: TablePair): ContractChange[] {
  return after.methods.flatMap((method) => {
    const limit = after.rateLimits[method]
    if (!limit || !isLower(before.rateLimits[method], limit)) return []
    const message = `${requestOf(method, after.name)} takes only ${limitText(limit)}.`
    return [changeAt([...is, 'rate_limits', method], 'narrowed-access', message)]
  })
}

export function isLower(before: RateLimit | undefined, after: RateLimit): boolean {
  return !before || after.requests / after.seconds < before.requests / before.seconds
}

export function limitText({ requests, seconds }: RateLimit): string {
  return `${requests} requests in ${seconds} seconds`
}
