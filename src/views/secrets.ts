import type { Authentication, Setting } from '../model/model.js'

/** Whether providers take tokens, which are remembered. */
export function usesTokens(authentication: Authentication | undefined): boolean {
  return authentication?.jwt !== undefined || authentication?.oauth2 !== undefined
}

/** Secrets that the spec contains: they go to `.env` and nowhere else. */
export function literalSecrets(
  authentication: Authentication | undefined,
): Record<string, Setting> {
  const { jwt, oauth2 } = authentication ?? {}
  const secrets = {
    ...(jwt?.key.kind === 'secret' && { JWT_SECRET: jwt.key.setting }),
    ...(oauth2?.kind === 'introspection' && { OAUTH_CLIENT_SECRET: oauth2.clientSecret }),
  }
  return Object.fromEntries(Object.entries(secrets).filter(([, { isSecret }]) => isSecret))
}

/** Settings that read the environment, without the secrets that the spec contains. */
export function authenticationSettings(authentication: Authentication | undefined): Setting[] {
  const { jwt, oauth2 } = authentication ?? {}
  return [
    jwt?.key.setting,
    jwt?.issuer,
    jwt?.audience,
    oauth2?.url,
    ...(oauth2?.kind === 'introspection' ? [oauth2.clientId, oauth2.clientSecret] : []),
  ].filter((setting) => setting !== undefined)
}

/** Variables without which the API doesn't start. */
export function secretVariables(
  authentication: Authentication | undefined,
): { name: string; what: string }[] {
  const literal = Object.keys(literalSecrets(authentication))
  const read = authenticationSettings(authentication)
    .filter(({ isSecret }) => !isSecret)
    .flatMap(({ parts }) => parts)
    .flatMap((part) => ('variable' in part && part.fallback === undefined ? part.variable : []))
  const { jwt } = authentication ?? {}
  const isSecret = (name: string) =>
    jwt?.key.kind === 'secret' &&
    (name === 'JWT_SECRET' ||
      jwt.key.setting.parts.some((part) => 'variable' in part && part.variable === name))
  return [...new Set([...literal, ...read])].sort().map((name) => ({
    name,
    what: isSecret(name)
      ? 'Verifies tokens: at least 32 characters that nobody can guess, as of `openssl rand -hex 32`.'
      : 'Needed for authentication.',
  }))
}
