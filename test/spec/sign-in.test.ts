import { expect, test } from 'vitest'
import { withFallbacks } from '../../src/spec/settings.js'
import { readModel } from '../../src/pipeline/read-model.js'

const jwt = { secret_key: '${JWT_SECRET}' }
const urls = {
  authorization_url: 'https://id.example/authorize',
  token_url: 'https://id.example/t',
}
const userinfo = { userinfo_url: 'https://id.example/userinfo' }

function read(authentication: object, docs?: object) {
  const value = {
    database: { url: 'file:./dev.db' },
    authentication,
    ...(docs && { docs }),
    tables: [{ name: 'notes', columns: { id: { type: 'integer', primary_key: true } } }],
  }
  const { read, diagnostics } = readModel({ file: 'pylight.yaml', value }, {})
  const signIn = read?.model.authentication?.signIn
  const problems = diagnostics.map(({ code, message }) => `${code} ${message}`)
  return { signIn, problems }
}

/** What is said of the URLs of a provider. */
const problemsOf = (changes: object) => read({ jwt: { ...jwt, ...urls, ...changes } }).problems

test.each([
  ['jwt', { jwt: { ...jwt, ...urls, scopes: ['openid'] } }, ['openid']],
  ['oauth2', { jwt, oauth2: { ...userinfo, ...urls } }, []],
])('users sign in at the server of %s', (_name, authentication, scopes) => {
  const { signIn, problems } = read(authentication, { client_id: '${CLIENT:-docs}' })
  expect(problems).toEqual([])
  const { authorizationUrl, tokenUrl, clientId } = signIn ?? {}
  const texts = [authorizationUrl, tokenUrl, clientId].map((one) => withFallbacks(one?.parts ?? []))
  expect(texts).toEqual([urls.authorization_url, urls.token_url, 'docs'])
  expect(signIn?.scopes).toEqual(scopes)
})

test('one URL is not enough, and two servers are too many', () => {
  const { token_url, ...rest } = urls
  expect(read({ jwt: { ...jwt, ...rest } }).problems).toEqual([
    'spec/incomplete-provider authentication.jwt.authorization_url needs token_url: clients ask both for a token. Add it.',
  ])
  expect(read({ oauth2: { ...userinfo, token_url } }).problems).toEqual([
    'spec/incomplete-provider authentication.oauth2.token_url needs authorization_url: clients ask both for a token. Add it.',
  ])
  expect(read({ jwt: { ...jwt, ...urls }, oauth2: { ...userinfo, ...urls } }).problems).toEqual([
    'spec/incomplete-provider authentication.jwt and authentication.oauth2 both say where users sign in, but clients do it at one server. Keep the URLs of one of them.',
  ])
})

test.each([
  'http://id.example/t',
  'ftp://id.example',
  '/token',
  'https://',
  'https://a b/',
  '${T:-t}',
])('%s is no URL of a token', (token_url) => {
  expect(problemsOf({ token_url })).toEqual([
    'spec/unknown-scheme authentication.jwt.token_url must be a URL that begins with https://, without a #.',
  ])
})

test.each([
  'http://localhost:8080/t',
  'http://127.0.0.1/t',
  'https://id.example/t?a=b',
  '${T:-https://a.b}/t',
])('%s is one', (token_url) => {
  expect(problemsOf({ token_url })).toEqual([])
})

test('the document needs a text for each variable', () => {
  expect(problemsOf({ token_url: '${ISSUER:-https://id.example}/${REALM}/token' })).toEqual([
    'spec/needs-fallback authentication.jwt.token_url reads REALM, which has no fallback to write into openapi.json. Add one: ${REALM:-…}.',
  ])
})

test('scopes are words, each once', () => {
  expect(problemsOf({ scopes: ['openid profile', 'email', 'email'] })).toEqual([
    'spec/bad-value authentication.jwt.scopes has "openid profile", which no scope can be. Write [openid, profile].',
    'spec/duplicate-value authentication.jwt.scopes lists "email" again. Remove it.',
  ])
})

test('scopes and a client need the URLs', () => {
  const nowhere = 'does nothing: nothing says where users sign in.'
  expect(read({ jwt: { ...jwt, scopes: ['openid'] } }, { client_id: 'docs' }).problems).toEqual([
    `spec/no-effect authentication.jwt.scopes ${nowhere} Add authentication.jwt.authorization_url, or remove it.`,
    `spec/no-effect docs.client_id ${nowhere} Add authorization_url and token_url to authentication.jwt or oauth2, or remove it.`,
  ])
})
