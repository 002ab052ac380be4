import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createClient,
  RateLimitError,
} from '../../snapshots/public-api/src/generated/client/index.js'
import type { Answer, ApiClient } from '../running/api-client.js'
import { boot, type RunningServer } from '../running/boot.js'
import { runProject, runSpec, type RunningProject } from '../running/running-project.js'
import { bearer, secret } from '../running/tokens.js'
import { expectError } from './suites/expectations.js'
import { expectInTime } from '../running/time-limit.js'

let first: RunningProject
let second: RunningServer
beforeAll(async () => {
  first = await runProject('public-api', 'sqlite')
  second = await boot(first.project, first.env)
})
afterAll(async () => {
  await second.stop('SIGKILL')
  await first.close()
})

let addresses = 0
/** An address that no request had before. The API trusts who forwards it. */
const newAddress = () => `203.0.113.${(++addresses).toString()}`
const from = (address: string) => ({ 'x-forwarded-for': address })

const post = (api: ApiClient, address: string) =>
  api.request('POST', '/api/notes', { text: 'x' }, from(address))
const statuses = (answers: Answer[]) => answers.map(({ status }) => status)

async function postsOf(apis: ApiClient[], address: string): Promise<number[]> {
  const answers: Answer[] = []
  for (const api of apis) answers.push(await post(api, address))
  return statuses(answers)
}

describe('a limit', () => {
  test('is told in headers, and beyond it the answer is 429', async () => {
    const address = newAddress()
    for (const left of [4, 3, 2, 1, 0]) {
      const { status, headers } = await post(first.api, address)
      expect(status).toBe(201)
      expect(headers.get('ratelimit-policy')).toBe('"api";q=300;w=60, "notes:POST";q=5;w=3')
      expect(headers.get('ratelimit')).toMatch(
        new RegExp(`^"api";r=\\d+;t=\\d+, "notes:POST";r=${left.toString()};t=[1-3]$`),
      )
      expect(headers.get('retry-after')).toBeNull()
    }
    const refused = await post(first.api, address)
    expectError(refused, 429)
    expect(refused.headers.get('retry-after')).toMatch(/^[1-3]$/)
    await sleep(Number(refused.headers.get('retry-after')) * 1000 + 100)
    expect((await post(first.api, address)).status).toBe(201)
  })

  test('is an error of the client that says when to come again', async () => {
    const { notes } = createClient({ baseUrl: first.api.url, headers: from(newAddress()) })
    for (let time = 0; time < 5; time++) await notes.create({ text: 'x' })
    const error: unknown = await notes.create({ text: 'x' }).catch(Object)
    expect(error).toBeInstanceOf(RateLimitError)
    expect([1, 2, 3]).toContain((error as RateLimitError).retryAfter)
  })

  test('counts all processes together', async () => {
    const [a, b] = [first.api, second.api]
    expect(await postsOf([a, b, a, b, a, b, a], newAddress())).toEqual([
      201, 201, 201, 201, 201, 429, 429,
    ])
  })

  test('counts each address, and the IPv6 addresses of one network together', async () => {
    const five = Array<ApiClient>(5).fill(first.api)
    const spent = newAddress()
    await postsOf(five, spent)
    expect((await post(first.api, spent)).status).toBe(429)
    expect((await post(first.api, newAddress())).status).toBe(201)
    for (const end of ['1', '2', '3:4:5', '6:7:8:9', 'ffff']) {
      expect((await post(first.api, `2001:db8::${end}`)).status).toBe(201)
    }
    expect((await post(first.api, '2001:db8:0:0:a:b:c:d')).status).toBe(429)
    expect((await post(first.api, '2001:db8:0:1::1')).status).toBe(201)
  })

  test('of PUT holds for PATCH, and none for other methods', async () => {
    const address = newAddress()
    const answers: Answer[] = []
    for (const method of ['PUT', 'PATCH', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'GET']) {
      const body = /^P/.test(method) ? {} : undefined
      answers.push(await first.api.request(method, '/api/notes/999', body, from(address)))
    }
    expect(statuses(answers)).toEqual([404, 404, 429, 429, 404, 204, 404])
  })

  test('of the whole API counts all of its paths, and not the health check', async () => {
    const address = newAddress()
    const paths = ['/api/notes', '/api/tags', '/api/nothing']
    const lefts = []
    for (const path of paths) {
      const { headers } = await first.api.get(path, from(address))
      lefts.push(/"api";r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1])
    }
    expect(lefts).toEqual(['299', '298', '297'])
    expect((await first.api.get('/health', from(address))).headers.get('ratelimit')).toBeNull()
  })
})

const spec = (more: string) => `database: { url: 'file:./notes.db' }
${more}
tables:
  - name: notes
    columns: { id: { type: integer, primary_key: true }, text: text }
    rate_limits: { GET: { requests: 2 } }
`

const reads = async (api: ApiClient, times: number, headers: Record<string, string> = {}) => {
  const answers: Answer[] = []
  for (let time = 0; time < times; time++) {
    answers.push(await api.get(time % 2 === 0 ? '/api/notes' : '/api/notes/9', headers))
  }
  return statuses(answers)
}

test('a project without Redis counts in its process', async () => {
  const notes = await runSpec(spec('redis: { store: memory }'), 'sqlite')
  expect(await reads(notes.api, 3)).toEqual([200, 404, 429])
  await notes.close()
})

test('a user is counted at every address, and no token makes a new one', async () => {
  const signIn = `authentication: { jwt: { secret_key: '\${JWT_SECRET}' } }\ntrust_proxy: 1`
  const notes = await runSpec(spec(signIn), 'sqlite', { JWT_SECRET: secret })
  const [ann, ben] = [await bearer({ sub: 'ann' }), await bearer({ sub: 'ben' })]
  const again = await bearer({ sub: 'ann', jti: '2' })
  for (const user of [ann, ben]) {
    expect(await reads(notes.api, 2, { ...user, ...from(newAddress()) })).toEqual([200, 404])
    expect(await reads(notes.api, 1, { ...user, ...from(newAddress()) })).toEqual([429])
  }
  expect(await reads(notes.api, 1, again)).toEqual([429])
  const guesses = ['x', 'y', 'z'].map((guess) => ({ authorization: `Bearer ${guess}` }))
  const address = from(newAddress())
  const guessed = []
  for (const guess of guesses)
    guessed.push(...(await reads(notes.api, 1, { ...guess, ...address })))
  expect(guessed).toEqual([401, 401, 429])
  await notes.close()
})

describe('while Redis is away', () => {
  test('and holds the connection, requests are answered soon', async () => {
    first.redis.pause()
    for (let time = 0; time < 5; time++) {
      const started = performance.now()
      expect((await post(first.api, newAddress())).status).toBe(201)
      expectInTime(performance.now() - started, 3000)
    }
    first.redis.resume()
    await expect.poll(() => first.api.cacheOf('/api/tags'), { timeout: 20_000 }).toBe('HIT')
    await expect.poll(() => second.api.cacheOf('/api/tags'), { timeout: 20_000 }).toBe('HIT')
    const [a, b] = [first.api, second.api]
    expect(await postsOf([a, b, a, b, a, b], newAddress())).toEqual([201, 201, 201, 201, 201, 429])
  })

  test('each process counts alone, and no request is lost', async () => {
    await first.redis.kill()
    const [a, b] = [first.api, second.api]
    for (let time = 0; time < 3; time++) {
      const address = newAddress()
      const started = performance.now()
      expect(await postsOf([a, a, a, a, a, a, b], address)).toEqual([
        201, 201, 201, 201, 201, 429, 201,
      ])
      if (time > 0) expectInTime(performance.now() - started, 2000)
    }
  })
})
