// Made by pylight from pylight.yaml, table notes.
import { type Caller, isSystem } from '../shared/auth/principal.js'
import { hasRole, stringClaim } from '../shared/auth/rows.js'

/** The rows that a caller may use; everyone else's are missing for them. */
export function ownNotes({ principal }: Caller): { reader?: string } {
  if (isSystem(principal)) return {}
  return hasRole(principal, 'admin') ? {} : { reader: stringClaim(principal, ['sub']) }
}

/** What a new row gets from its caller and keeps. */
export function ownerOfNote({ principal }: Caller) {
  return { reader: stringClaim(principal, ['sub']) }
}
