import { createSecretKey } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { notesSpec, projectFolder, pylight } from './cli.js'

const secret = 'a secret with more than thirty-two characters'
const key = createSecretKey(secret, 'utf8')
const env = { JWT_SECRET: secret }

function withJwt(settings: string): string {
  return `authentication: { jwt: { ${settings} } }\n${notesSpec}`
}

const spec = withJwt('secret_key: "${JWT_SECRET}"')

describe('a token', () => {
  it('has the subject, the roles and the time that are asked for', async () => {
    const folder = projectFolder(spec)
    const args = [
      'token',
      '--sub',
      '7',
      '--role',
      'admin',
      '--expires',
      '15m',
      '--claim',
      'org=acme',
    ]
    const { stdout, exitCode, stderr } = await pylight(folder, args, { env })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    const { payload, protectedHeader } = await jwtVerify(stdout.trim(), key)
    expect(protectedHeader.alg).toBe('HS256')
    expect(payload).toMatchObject({ sub: '7', role: 'admin', org: 'acme' })
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(15 * 60)
  })

  it('follows the settings of the spec, and reads .env', async () => {
    const folder = projectFolder(
      withJwt(
        'secret_key: "${JWT_SECRET}", algorithms: [HS512], issuer: me, audience: "${AUDIENCE:-you}", claims: { subject: user.id, roles: realm.roles }',
      ),
    )
    writeFileSync(join(folder, '.env'), `JWT_SECRET=${secret}${secret}\n`)
    const args = ['token', '--sub', '7', '--role', 'admin', '--role', 'editor', '--json']
    const { stdout } = await pylight(folder, args)
    const { token } = JSON.parse(stdout) as { token: string }
    const both = createSecretKey(secret + secret, 'utf8')
    const { payload } = await jwtVerify(token, both, { algorithms: ['HS512'] })
    expect(payload).toMatchObject({
      iss: 'me',
      aud: 'you',
      user: { id: '7' },
      realm: { roles: ['admin', 'editor'] },
    })
  })

  it.each<[what: string, spec: string, args: string[], env: Record<string, string>, hint: string]>([
    ['in production', spec, [], { ...env, NODE_ENV: 'production' }, 'NODE_ENV is production'],
    ['without its secret', spec, [], {}, "JWT_SECRET isn't set"],
    ['without authentication', notesSpec, [], env, 'has no authentication.jwt'],
    ['with a public key', withJwt('public_key: "${KEY}"'), [], env, 'Only the issuer can sign'],
    ['for a time that is none', spec, ['--expires', 'soon'], env, 'is not a time like 90s'],
    ['with a claim that is none', spec, ['--claim', 'org'], env, 'is not name=value'],
  ])('is refused %s', async (_, text, args, environment, hint) => {
    const folder = projectFolder(text)
    const ended = await pylight(folder, ['token', '--sub', '7', ...args], { env: environment })
    expect(ended).toMatchObject({ exitCode: 2, stdout: '' })
    expect(ended.stderr).toContain(hint)
  })

  it('is refused where .env says production', async () => {
    const folder = projectFolder(spec)
    writeFileSync(join(folder, '.env'), 'NODE_ENV=production\n')
    const ended = await pylight(folder, ['token', '--sub', '7'], { env: { ...env, NODE_ENV: '' } })
    expect(ended).toMatchObject({ exitCode: 2, stdout: '' })
  })
})
