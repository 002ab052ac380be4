// Made by pylight from pylight.yaml, table addresses.
import { type Caller, isSystem } from '../shared/auth/principal.js'
import { hasRole, integerClaim } from '../shared/auth/rows.js'

/** The rows that a caller may use; everyone else's are missing for them. */
export function ownAddresses({ principal }: Caller): { user_id?: number } {
  if (isSystem(principal)) return {}
  return hasRole(principal, 'admin') ? {} : { user_id: integerClaim(principal, ['sub']) }
}

/** What a new row gets from its caller and keeps. */
export function ownerOfAddress({ principal }: Caller) {
  return { user_id: integerClaim(principal, ['sub']) }
}
