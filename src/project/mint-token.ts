import type { JwtProvider } from '../pipeline/signing.js'
import { withLastNames, type NamedProject } from './named-project.js'
import { loadSpec } from './spec-file.js'
import { SpecProblem } from './spec-problem.js'
import { UsageProblem } from './usage-problem.js'
import { variablesOf, type Variables } from './variables.js'

export interface TokenRequest extends NamedProject {
  subject: string
  roles: string[]
  /** `90s`, `15m`, `1h`, `7d`. */
  expires: string
  /** Further claims: `org=acme`. */
  claims: string[]
}

/** A token for development that the project's API accepts. @throws UsageProblem, SpecProblem */
export async function mintToken(request: TokenRequest): Promise<string> {
  const { spec, out, provider } = withLastNames(request)
  const source = await loadSpec(spec)
  const { signing } = await import('../pipeline/signing.js')
  const { jwt, diagnostics } = signing(source, provider ? { provider } : {})
  if (!jwt) throw new SpecProblem(diagnostics, source)
  if (jwt === 'none') {
    throw new UsageProblem('The spec has no authentication.jwt, so this API accepts no tokens.')
  }
  const variables = variablesOf(out)
  if ((variables.variable('NODE_ENV') ?? '') === 'production') {
    throw new UsageProblem(
      'NODE_ENV is production. Tokens for it come from whoever signs users in.',
    )
  }
  return sign(jwt, request, variables)
}

async function sign(jwt: JwtProvider, request: TokenRequest, variables: Variables) {
  const { kind, setting } = jwt.key
  if (kind !== 'secret') {
    throw new UsageProblem(
      'Only the issuer can sign tokens: the spec has its public key, no secret.',
    )
  }
  const secret = setting.isSecret
    ? (variables.variable('JWT_SECRET') ?? variables.resolve(setting))
    : variables.resolve(setting)
  const { SignJWT } = await import('jose')
  const [alg = 'HS256'] = jwt.algorithms
  const token = new SignJWT(claimsOf(jwt, request))
    .setProtectedHeader({ alg, typ: 'JWT' })
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + secondsOf(request.expires))
  if (jwt.issuer) token.setIssuer(variables.resolve(jwt.issuer))
  if (jwt.audience) token.setAudience(variables.resolve(jwt.audience))
  return token.sign(new TextEncoder().encode(secret))
}

type Claims = Record<string, unknown>

function claimsOf(
  { claims: paths }: JwtProvider,
  { subject, roles, claims }: TokenRequest,
): Claims {
  const all: Claims = {}
  for (const text of claims) {
    const [, name = '', value = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? []
    if (name === '') throw new UsageProblem(`--claim ${text} is not name=value.`)
    put(all, name.split('.'), value)
  }
  put(all, paths.subject, subject)
  if (roles.length > 0) put(all, paths.roles, roles.length === 1 ? roles[0] : roles)
  return all
}

/** Puts a value where a path leads: `['realm_access', 'roles']`. */
function put(claims: Claims, [step = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    claims[step] = value
    return
  }
  const inner = { ...(claims[step] as Claims | undefined) }
  put(inner, rest, value)
  claims[step] = inner
}

const units: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400 }

function secondsOf(text: string): number {
  const [, count = '', unit = ''] = /^(\d{1,6})([smhd])$/.exec(text) ?? []
  const seconds = Number(count) * (units[unit] ?? 0)
  if (seconds > 0) return seconds
  throw new UsageProblem(`--expires ${text} is not a time like 90s, 15m, 1h or 7d.`)
}
