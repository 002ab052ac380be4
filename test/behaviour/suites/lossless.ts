import { describe, expect, test } from 'vitest'
import type { Row } from '../../running/api-client.js'
import type { RunningProject } from '../../running/running-project.js'
import { expectError, expectInvalid } from './expectations.js'

/** Properties of a body, as JSON text, that a database or JavaScript would change. */
const refused: [column: string, json: string][] = [
  ['price', '1234567890123567.89'],
  ['price', '9007199254740993'],
  ['price', '9.99999999999999999'],
  ['price', '1.0000000000000000001'],
  ['price', '123456789.12345678'],
  ['price', '1e21'],
  ['price', '1e400'],
  ['big', '9007199254740993'],
  ['big', '42.00000000000000001'],
  ['count', '7.00000000000000001'],
  ['ratio', '0.12345678901234567890123'],
  ['ratio', '1e999'],
  ['settings', '9007199254740993'],
  ['settings', '{ "deep": [{ "number": 12345678901234567890 }] }'],
  ['settings', '[9007199254740994]'],
  ['settings', '[1e400]'],
  ['settings', String.raw`"\ud83d"`],
  ['settings', String.raw`["\udc00 \ud83d"]`],
  ['settings', String.raw`{ "\ud83d": 1 }`],
  ['settings', String.raw`"\u0000"`],
  ['settings', String.raw`{ "a": ["x\u0000y"] }`],
  ['settings', String.raw`{ "\u0000": 1 }`],
  ['settings', `${'['.repeat(32)}${']'.repeat(32)}`],
  ['label', String.raw`"\ud83d"`],
  ['label', String.raw`"\udc00\ud83d"`],
  ['label', String.raw`"a\u0000b"`],
  ['body', String.raw`"a\u0000b"`],
]

const kept: [column: string, json: string, answered?: unknown][] = [
  ['price', '19.90', '19.900'],
  ['price', '123456789.125', '123456789.125'],
  ['price', '1e2', '100.000'],
  ['price', '"123456789.000000000000"', '123456789.000'],
  ['big', '9007199254740991', '9007199254740991'],
  ['ratio', '0.30000000000000004'],
  ['ratio', '0.10000000000000001', 0.1],
  ['settings', '9007199254740991'],
  ['settings', '[1e300, 0.30000000000000004, 1.5e-7]'],
  ['settings', '"DbNull"'],
  ['settings', '"JsonNull"'],
  ['settings', '"AnyNull"'],
  ['tags', '"DbNull"'],
  ['tags', '"JsonNull"'],
  ['tags', '["DbNull"]'],
  ['settings', '{ "$type": "DateTime", "value": "2024-01-01" }'],
  ['settings', '[{ "$type": "BigInt", "value": "7" }, { "$type": "Nothing" }]'],
  ['settings', '{ "set": { "$type": "Raw", "value": 1 } }'],
  ['settings', '{ "set": 1 }'],
  ['settings', '{ "a": { "prisma__type": "param", "prisma__value": { "name": "x" } } }'],
  ['settings', '{ "values": [1], "__prismaRawParameters__": true }'],
  ['settings', '{ "then": 2, "toJSON": 1, "constructor": { "name": "x" } }'],
  ['settings', '{ "b": 2, "__proto__": 1 }'],
  ['settings', '{ "a": [{ "__proto__": { "c": 1 } }] }'],
  ['settings', String.raw`"\\u0000 is how NUL is written"`],
  ['settings', String.raw`{ "😀": "😀", "\\ud83d": "\\u0000" }`],
  ['settings', `${'['.repeat(31)}${']'.repeat(31)}`],
  ['settings', `[${'0,'.repeat(150_000)}0]`],
  ['label', String.raw`"\\u0000 1234567890123567.89"`],
]

export function describeLossless(running: () => RunningProject): void {
  const api = () => running().api
  const send = (json: string) => api().request('POST', '/api/things', json)

  describe('nothing is lost on the way to the database', () => {
    test.each(refused)('%s can’t be %s', async (column, json) => {
      expectInvalid(await send(`{ "${column}": ${json} }`), column)
    })

    const cases = kept.map(([column, json, answered = JSON.parse(json) as unknown]) => {
      return { title: `${column}: ${json.slice(0, 60)}`, column, json, answered }
    })
    test.each(cases)('$title', async ({ column, json, answered }) => {
      const made = await send(`{ "${column}": ${json} }`)
      expect(made.status, made.text).toBe(201)
      const path = made.headers.get('location') ?? ''
      for (const row of [made.json as Row, await api().row(path)])
        expect(JSON.stringify(row[column])).toBe(JSON.stringify(answered))
      const again = await api().request('PUT', path, made.text)
      expect(again.status, again.text).toBe(200)
      expect(JSON.stringify((again.json as Row)[column])).toBe(JSON.stringify(answered))
    })

    test('a body that isn’t UTF-8 is refused, and one with a byte order mark isn’t', async () => {
      const latin = Buffer.from('{ "label": "caf\u00e9" }', 'latin1')
      expectError(await api().request('POST', '/api/things', latin), 400)
      const type = { 'content-type': 'application/json; charset=latin1' }
      expectError(await api().request('POST', '/api/things', latin, type), 415)
      const marked = await send('\ufeff{ "label": "caf\u00e9" }')
      expect((marked.json as Row)['label']).toBe('caf\u00e9')
    })
  })
}
