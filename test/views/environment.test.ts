import { expect, test } from 'vitest'
import { generateFiles } from '../running/generate-fixture.js'

function textsOf(jwksUrl: string): { env: string; vitest: string } {
  const text = `database: { url: 'file:./notes.db' }
authentication: { jwt: { jwks_url: "${jwksUrl}", issuer: "\${ISSUER}", audience: notes } }
tables: [{ name: notes, columns: { id: { type: integer, primary_key: true } } }]`
  const files = generateFiles({ file: 'pylight.yaml', text })
  const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? ''
  return { env: textOf('src/generated/shared/env.ts'), vitest: textOf('vitest.config.ts') }
}

test.each(['${KEYS}', '${KEYS}/keys'])(
  'a variable that is an address is one in tests: %s',
  (url) => {
    const { env, vitest } = textsOf(url)
    expect(env).toContain('KEYS: z.url(')
    expect(env).toContain('ISSUER: z.string()')
    expect(vitest).toContain("KEYS: 'https://only-for-tests.invalid'")
    expect(vitest).toContain("ISSUER: 'only for tests'")
  },
)

test.each(['https://${KEYS}/keys', '${KEYS}://id.example.com/keys', '${KEYS}.example.com/keys'])(
  'a variable that is a part of an address can be any text: %s',
  (url) => {
    const { env, vitest } = textsOf(url)
    expect(env).toContain('KEYS: z.string()')
    expect(vitest).toContain("KEYS: 'only for tests'")
  },
)
