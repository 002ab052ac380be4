// Made by pylight from pylight.yaml, table sites.
import { type Caller, isSystem } from '../shared/auth/principal.js'
import { hasRole, uuidClaim } from '../shared/auth/rows.js'
import { stringTenant } from '../shared/auth/tenants.js'

/** The rows that a caller may use; everyone else's are missing for them. */
export function ownSites(caller: Caller): { org?: string; owner?: string } {
  const { principal } = caller
  if (isSystem(principal)) return {}
  return {
    org: stringTenant(caller, { header: 'X-Site-Org', roles: ['admin'], claim: ['realm', 'org'] }),
    ...(hasRole(principal, "night's watch") ? {} : { owner: uuidClaim(principal, ['sub']) }),
  }
}

/** What a new row gets from its caller and keeps. */
export function ownerOfSite(caller: Caller) {
  const { principal } = caller
  return {
    org: stringTenant(caller, { header: 'X-Site-Org', roles: ['admin'], claim: ['realm', 'org'] }),
    owner: uuidClaim(principal, ['sub']),
  }
}
