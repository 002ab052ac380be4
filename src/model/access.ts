import type { Setting } from '../spec/settings.js'
import type { HttpMethod, TokenAlgorithm } from '../spec/vocabulary.js'
import type { ClaimType } from '../types/words/claim-type.js'

/** Who may do what, as a spec means it. */

/** How requests prove who sends them: at least one of these. */
export interface Authentication {
  jwt?: JwtProvider
  oauth2?: OauthProvider
  apiKey?: ApiKeyProvider
  /** `src/custom/authenticate.ts`. */
  custom: boolean
  /** All roles there are, when the spec lists them. */
  roles?: string[]
  /** Where users get the tokens; absent when the spec doesn't say it. */
  signIn?: SignIn
}

/** By the authorization code flow of OAuth 2.0. */
export interface SignIn {
  authorizationUrl: Setting
  tokenUrl: Setting
  scopes: string[]
  /** What `/docs` is at that server. */
  clientId?: Setting
}

/** Paths into a token's claims: `['realm_access', 'roles']`. */
export interface ClaimPaths {
  subject: string[]
  roles: string[]
}

export interface JwtProvider {
  key: { kind: 'secret' | 'public' | 'jwks'; setting: Setting }
  /** Of one family. */
  algorithms: TokenAlgorithm[]
  issuer?: Setting
  audience?: Setting
  claims: ClaimPaths
  leewaySeconds: number
  /** Tokens without `exp` are refused. */
  requiresExpiry: boolean
}

export type OauthProvider = {
  url: Setting
  claims: ClaimPaths
  rememberSeconds: number
} & ({ kind: 'userinfo' } | { kind: 'introspection'; clientId: Setting; clientSecret: Setting })

/** Names of columns of the table that holds the keys. */
export interface ApiKeyProvider {
  header: string
  table: string
  names: { model: string; delegate: string }
  hash: string
  subject: string
  roles?: { name: string; isList: boolean }
  expires?: string
}

/** Callers may use the rows in which a column has the value of a claim of theirs. */
export interface RowRule {
  column: string
  type: ClaimType
  /** A path into the claims; `['sub']` is the subject. Absent when only a header has the value. */
  claim?: string[]
  /** Callers with one of the roles name the value themselves. */
  header?: { name: string; roles: string[] }
  /** Roles that may use all rows. */
  bypassRoles: string[]
}

export interface RuledReference {
  column: string
  target: string
  targetColumn: string
  targetNames: { delegate: string; Many: string }
}

/** Everyone, or the signed-in users with one of these roles; without roles, every signed-in user. */
export type Guard = 'public' | { roles: string[] }
export type Guards = Record<HttpMethod, Guard>
