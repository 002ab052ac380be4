import { expect, test } from 'vitest'
import { readModel } from '../../src/pipeline/read-model.js'

const jwt = { jwt: { secret_key: '${JWT_SECRET}' }, roles: ['admin', 'support'] }

function read(docs: unknown, authentication?: object) {
  const value = {
    database: { url: 'file:./dev.db' },
    docs,
    ...(authentication && { authentication }),
    tables: [{ name: 'notes', columns: { id: { type: 'integer', primary_key: true } } }],
  }
  const { read, diagnostics } = readModel({ file: 'pylight.yaml', value }, {})
  const problems = diagnostics.map(({ code, message }) => `${code} ${message}`)
  return { docs: read?.model.docs, problems }
}

test.each([
  [undefined, { for: 'everyone', page: 'outside-production' }],
  [true, { for: 'everyone', page: 'always' }],
  [false, { for: 'nobody' }],
  [{ roles: ['admin'] }, { for: 'roles', roles: ['admin'] }],
  [{}, { for: 'everyone', page: 'outside-production' }],
])('docs: %j', (docs, meaning) => {
  expect(read(docs, jwt)).toEqual({ docs: meaning, problems: [] })
})

test('roles need a provider, and have to exist', () => {
  const hint = 'but nothing checks who signs in. Add authentication.jwt, oauth2, api_key or custom.'
  expect(read({ roles: ['admin'] }).problems).toEqual([
    `spec/no-provider docs.roles names roles, ${hint}`,
  ])
  expect(read({ roles: ['admim', 'admin', 'admin'] }, jwt).problems).toEqual([
    'spec/unknown-role docs.roles has "admim", a role that nobody can have. Did you mean admin?',
    'spec/duplicate-value docs.roles names "admin" again. Remove it.',
  ])
})
