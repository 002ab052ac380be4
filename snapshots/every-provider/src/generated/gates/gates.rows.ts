// Made by pylight from pylight.yaml, table gates.
import { type Caller, isSystem } from '../shared/auth/principal.js'
import { bigintTenant } from '../shared/auth/tenants.js'

/** The rows that a caller may use; everyone else's are missing for them. */
export function ownGates(caller: Caller): { org?: bigint } {
  if (isSystem(caller.principal)) return {}
  return { org: bigintTenant(caller, { header: 'X-Org', roles: ['admin', "night's watch"] }) }
}

/** What a new row gets from its caller and keeps. */
export function ownerOfGate(caller: Caller) {
  return { org: bigintTenant(caller, { header: 'X-Org', roles: ['admin', "night's watch"] }) }
}
