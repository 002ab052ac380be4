import type { Authenticate } from '../generated/shared/auth/principal.js'

/**
 * Who sends a request, by your own rules. Return nothing when it has no credentials of yours, and
 * throw `invalidToken('…')` of `shared/auth/challenge.ts` when they are wrong.
 */
export const authenticate: Authenticate = () => undefined
