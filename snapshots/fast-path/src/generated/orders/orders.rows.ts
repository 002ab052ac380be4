// Made by pylight from pylight.yaml, table orders.
import { type Caller, isSystem } from '../shared/auth/principal.js'
import { integerClaim } from '../shared/auth/rows.js'

/** The rows that a caller may use; everyone else's are missing for them. */
export function ownOrders({ principal }: Caller): { user_id?: number } {
  if (isSystem(principal)) return {}
  return { user_id: integerClaim(principal, ['sub']) }
}

/** What a new row gets from its caller and keeps. */
export function ownerOfOrder({ principal }: Caller) {
  return { user_id: integerClaim(principal, ['sub']) }
}
