// Made by pylight from pylight.yaml, table sites.
import { type Caller, isSystem } from '../shared/auth/principal.js'
import { hasRole, stringClaim, uuidClaim } from '../shared/auth/rows.js'

/** The rows that a caller may use; everyone else's are missing for them. */
export function ownSites({ principal }: Caller): { org?: string; owner?: string } {
  if (isSystem(principal)) return {}
  return {
    org: stringClaim(principal, ['realm', 'org']),
    ...(hasRole(principal, "night's watch") ? {} : { owner: uuidClaim(principal, ['sub']) }),
  }
}

/** What a new row gets from its caller and keeps. */
export function ownerOfSite({ principal }: Caller) {
  return { org: stringClaim(principal, ['realm', 'org']), owner: uuidClaim(principal, ['sub']) }
}
