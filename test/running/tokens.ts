import { createSecretKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { SignJWT, UnsecuredJWT, type JWTPayload } from 'jose'

export const secret = 'a secret of the tests with more than 32 characters'
export const issuer = 'https://login.example.com'
export const audience = 'shop'

interface Signing {
  alg?: string
  key?: KeyObject | Uint8Array
  kid?: string
}

type Claims = Omit<JWTPayload, 'exp'> & { role?: unknown; exp?: number | undefined }

/** A token that the fixtures accept, unless the claims say otherwise. */
export function token(claims: Claims = {}, signing: Signing = {}) {
  const { alg = 'HS256', key = createSecretKey(secret, 'utf8'), kid } = signing
  const all = { sub: '7', iss: issuer, aud: audience, exp: seconds(300), ...claims }
  return new SignJWT(all as JWTPayload)
    .setProtectedHeader({ alg, ...(kid !== undefined && { kid }) })
    .sign(key)
}

export async function bearer(claims: Parameters<typeof token>[0] = {}, signing: Signing = {}) {
  return { authorization: `Bearer ${await token(claims, signing)}` }
}

/** A token with the right claims and without a signature. */
export function unsigned(role: string): string {
  return new UnsecuredJWT({
    sub: '7',
    iss: issuer,
    aud: audience,
    exp: seconds(300),
    role,
  }).encode()
}

/** Seconds since 1970, from now. */
export function seconds(fromNow: number): number {
  return Math.floor(Date.now() / 1000) + fromNow
}

export function rsaKeys() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 })
}
