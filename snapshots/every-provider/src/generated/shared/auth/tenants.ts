// Made by pylight from pylight.yaml.
import { ApiError } from '../api-error.js'
import { Refused } from './challenge.js'
import type { Caller } from './principal.js'
import { bigintIn, claimText, hasRole, integerIn, refuse, stringIn, uuidIn } from './rows.js'

/** Tenants that some callers name in a header. */

interface TenantRule {
  /** `X-Tenant-ID` */
  header: string
  /** Those who name their tenant in the header; others may not send it. */
  roles: string[]
  /** Where the claims of others name it. Without a claim they are refused. */
  claim?: string[]
}

export function integerTenant(caller: Caller, rule: TenantRule): number {
  return tenantOf(caller, rule, integerIn)
}

export function bigintTenant(caller: Caller, rule: TenantRule): bigint {
  return tenantOf(caller, rule, bigintIn)
}

export function uuidTenant(caller: Caller, rule: TenantRule): string {
  return tenantOf(caller, rule, uuidIn)
}

export function stringTenant(caller: Caller, rule: TenantRule): string {
  return tenantOf(caller, rule, stringIn)
}

function tenantOf<Value>(
  { principal, headers = {} }: Caller,
  { header, roles, claim }: TenantRule,
  read: (text: string) => Value | undefined,
): Value {
  const text = headers[header]
  if (hasRole(principal, ...roles)) return read(headerText(text, header)) ?? malformed(header)
  if (text !== undefined || claim === undefined) {
    const detail = `${header} needs the role ${roles.join(' or ')}`
    throw new Refused(403, detail, 'insufficient_scope')
  }
  return read(claimText(principal, claim)) ?? refuse(claim)
}

/** One value: Node puts a comma between those of headers with the same name. */
function headerText(text: string | undefined, header: string): string {
  if (text === undefined) throw new ApiError(400, `Name the tenant in the header ${header}`)
  return /^[ -+\--~]+$/.test(text) ? text : malformed(header)
}

function malformed(header: string): never {
  throw new ApiError(400, `${header} is not the id of a tenant`)
}
