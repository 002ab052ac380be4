import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../running/api-client.js'
import { runProject, type RunningProject } from '../running/running-project.js'
import { expectError } from './suites/expectations.js'

const known = 'http://localhost:5173'
const unknown = 'https://evil.example'

let open: RunningProject
let closed: RunningProject
beforeAll(async () => {
  open = await runProject('public-api', 'sqlite')
  closed = await runProject('minimal', 'sqlite')
})
afterAll(async () => {
  await open.close()
  await closed.close()
})

describe('pages of other origins', () => {
  const from = (origin: string) => ({ origin })
  const allowed = ({ headers }: Answer) => headers.get('access-control-allow-origin')

  test('of the spec may read answers, errors and the headers of the API', async () => {
    for (const origin of ['https://shop.example', known]) {
      for (const path of ['/api/notes', '/api/notes/999', '/api/nothing', '/api/notes?x=1']) {
        const answer = await open.api.get(path, from(origin))
        expect(allowed(answer), path).toBe(origin)
        expect(answer.headers.get('access-control-allow-credentials')).toBe('true')
        expect(answer.headers.get('vary')).toMatch(/\borigin\b/i)
        const exposed = answer.headers.get('access-control-expose-headers')?.split(',')
        for (const name of ['ETag', 'Cache-Status', 'X-Cache', 'Location', 'X-Total'])
          expect(exposed).toContain(name)
      }
    }
  })

  test('may be answered 304', async () => {
    const { headers } = await open.api.get('/api/tags', from(known))
    const tag = { ...from(known), 'if-none-match': headers.get('etag') ?? '' }
    const answer = await open.api.get('/api/tags', tag)
    expect([answer.status, allowed(answer)]).toEqual([304, known])
  })

  test.each([unknown, 'null', `${known}.evil.example`, known.toUpperCase(), 'http://localhost'])(
    '%s is not one of them',
    async (origin) => {
      for (const method of ['GET', 'OPTIONS']) {
        const headers = { origin, 'access-control-request-method': 'POST' }
        const answer = await open.api.request(method, '/api/notes', undefined, headers)
        expect(allowed(answer)).toBeNull()
      }
    },
  )

  test('learn before a write what they may do', async () => {
    const asked = {
      ...from(known),
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    }
    const answer = await open.api.request('OPTIONS', '/api/notes', undefined, asked)
    expect([answer.status, answer.text, allowed(answer)]).toEqual([204, '', known])
    const { headers } = answer
    expect(headers.get('access-control-allow-methods')).toBe('GET,HEAD,POST')
    expect(headers.get('access-control-allow-headers')).toMatch(/Content-Type/)
    expect(headers.get('access-control-max-age')).toBe('300')
    expect(headers.get('allow')).toBe('GET, HEAD, POST')
  })

  test('are none where the spec has no cors', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await closed.api.request(method, '/api/notes', undefined, from(known))
      const names = [...headers.keys()].filter((name) => name.startsWith('access-control'))
      expect(names).toEqual([])
    }
  })
})

describe('the id of a request', () => {
  const idOf = ({ headers }: Answer) => headers.get('x-request-id')

  test('is the trusted proxy’s, and is logged', async () => {
    const id = 'Root=1-67891233-abcdef012345678912345678'
    const answer = await open.api.get('/api/notes/999', { 'x-request-id': id })
    expectError(answer, 404)
    expect(idOf(answer)).toBe(id)
    await expect.poll(() => open.logs()).toContain(id)
  })

  test.each(['', 'a b', 'x'.repeat(129), 'a"b', '{"a":1}'])('%j is no id', async (id) => {
    expect(idOf(await open.api.get('/api/notes', { 'x-request-id': id }))).toMatch(/^[\da-f-]{36}$/)
  })

  test('is not a client’s', async () => {
    const answer = await closed.api.get('/health', { 'x-request-id': 'mine' })
    expect(idOf(answer)).toMatch(/^[\da-f-]{36}$/)
  })
})
