// Made by pylight from pylight.yaml, table gates.
import { type Caller, isSystem } from '../shared/auth/principal.js'
import { bigintClaim } from '../shared/auth/rows.js'

/** The rows that a caller may use; everyone else's are missing for them. */
export function ownGates({ principal }: Caller): { org?: bigint } {
  if (isSystem(principal)) return {}
  return { org: bigintClaim(principal, ['org']) }
}

/** What a new row gets from its caller and keeps. */
export function ownerOfGate({ principal }: Caller) {
  return { org: bigintClaim(principal, ['org']) }
}
