import { describe, expect, test } from 'vitest'
import type { Row } from '../../running/api-client.js'
import type { RunningProject } from '../../running/running-project.js'
import { querySql } from '../../services/sql.js'
import { expectError, expectInvalid } from './expectations.js'

/** Per column: the value sent, and the value answered. */
const roundTrips: [column: string, sent: unknown, answered: unknown][] = [
  ['count', 7, 7],
  ['count', -100, -100],
  ['big', '9223372036854775806', '9223372036854775806'],
  ['big', '-9007199254740993', '-9007199254740993'],
  ['big', 42, '42'],
  ['big', null, null],
  ['price', '19.9', '19.900'],
  ['price', 19.9, '19.900'],
  ['price', '0', '0.000'],
  ['price', 1, '1.000'],
  ['price', '007.5', '7.500'],
  ['price', '123456789.125', '123456789.125'],
  ['ratio', 0.1, 0.1],
  ['ratio', 1, 1],
  ['flag', true, true],
  ['code', 'ABC', 'ABC'],
  ['label', `'"\\\`\${x}%_\n\t<&>`, `'"\\\`\${x}%_\n\t<&>`],
  ['label', 'ünï 😀 漢字 \u2028 \u202e', 'ünï 😀 漢字 \u2028 \u202e'],
  ['body', '', ''],
  ['body', 'x'.repeat(60_000), 'x'.repeat(60_000)],
  ['token', 'c0ffee00-1234-4abc-8def-0123456789ab', 'c0ffee00-1234-4abc-8def-0123456789ab'],
  ['slug', 'own-slug', 'own-slug'],
  ['day', '2024-02-29', '2024-02-29'],
  ['day', '1969-12-31', '1969-12-31'],
  ['day', null, null],
  ['at', '23:59:59.123', '23:59:59.123'],
  ['at', '08:30:00', '08:30:00.000'],
  ['seen_at', '2024-05-01T12:00:00Z', '2024-05-01T12:00:00.000Z'],
  ['seen_at', '2024-05-01T12:00:00.123+02:00', '2024-05-01T10:00:00.123Z'],
  ['seen_at', '1969-07-20T20:17:40.001Z', '1969-07-20T20:17:40.001Z'],
  [
    'settings',
    { a: [1, 'x', null, { b: true }], '': 1.5 },
    { a: [1, 'x', null, { b: true }], '': 1.5 },
  ],
  ['settings', [], []],
  ['settings', 'text', 'text'],
  ['settings', 'null', 'null'],
  ['settings', 0, 0],
  ['settings', false, false],
  ['settings', null, null],
  ['tags', ['a', 'b'], ['a', 'b']],
  ['blob', 'AAEC/w==', 'AAEC/w=='],
  ['blob', '', ''],
  ['blob', null, null],
  ['level', 'mid_range', 'mid_range'],
]

const refused: [column: string, sent: unknown][] = [
  ['count', 1000001],
  ['count', -101],
  ['count', '7'],
  ['count', null],
  ['big', '9223372036854775807'],
  ['big', '1.5'],
  ['big', 'x'],
  ['big', 2 ** 53 + 2],
  ['price', -0.001],
  ['price', '1234567890.5'],
  ['price', 'NaN'],
  ['price', ''],
  ['ratio', 1.01],
  ['ratio', '0.5'],
  ['flag', 'true'],
  ['code', 'abc'],
  ['code', 'A'],
  ['code', 'ABCDEFGHIJKLMNOPQRSTU'],
  ['token', 'not-a-uuid'],
  ['day', '2024-02-30'],
  ['day', '2024-02-29T00:00:00Z'],
  ['at', '25:00:00'],
  ['at', '8:30'],
  ['seen_at', '2024-05-01 noon'],
  ['seen_at', 1714560000],
  ['blob', 'not base64!'],
  ['level', 'LOW'],
  ['level', 'mid-range'],
]

const filters: [query: string, finds: boolean][] = [
  ['count__eq=7', true],
  ['count__in=1,7', true],
  ['big__eq=9007199254740993', true],
  ['big__gt=9007199254740992', true],
  ['big__gt=9007199254740993', false],
  ['price__eq=19.9', true],
  ['price__eq=19.900', true],
  ['price__lt=19.9', false],
  ['ratio__lte=0.25', true],
  ['small__lte=-7', true],
  ['share__lt=0.3', true],
  ['mark__eq=ab', true],
  ['flag__eq=true', true],
  ['flag__ne=true', false],
  ['code__eq=FILTER', true],
  ['label__like=per cent', true],
  ['token__eq=c0ffee00-1234-4abc-8def-0123456789ab', true],
  ['token__eq=C0FFEE00-1234-4ABC-8DEF-0123456789AB', true],
  ['day__eq=2024-02-29', true],
  ['day__gt=2024-02-28', true],
  ['day__in=2024-02-28,2024-02-29', true],
  ['at__eq=08:30:00', true],
  ['at__lt=08:30:00.001', true],
  ['seen_at__eq=2024-05-01T12:00:00.123Z', true],
  ['seen_at__eq=2024-05-01T14:00:00.123%2B02:00', true],
  ['seen_at__gte=2024-05-01T12:00:00.124Z', false],
  ['level__eq=mid_range', true],
  ['level__in=low,high', false],
  ['blob__isnull=false', true],
  ['settings__isnull=false', true],
]

export function describeValues(running: () => RunningProject): void {
  const api = () => running().api

  describe('values', () => {
    test('defaults', async () => {
      const row = await api().create('things', {})
      expect(row).toMatchObject({
        count: 0,
        big: null,
        price: '1.500',
        flag: false,
        label: `it's a "label"`,
        token: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string,
        slug: expect.stringMatching(/^c[0-9a-z]{20,}$/) as string,
        settings: null,
        tags: running().database.provider === 'postgresql' ? [] : null,
        level: 'low',
      })
      expect(row).not.toHaveProperty('secret')
    })

    test.each(roundTrips)('%s: %j', async (column, sent, answered) => {
      const made = await api().create('things', { [column]: sent })
      expect(made[column]).toEqual(answered)
      const path = `/api/things/${String(made['id'])}`
      expect((await api().row(path))[column]).toEqual(answered)
      const changed = await api().request('PATCH', path, { [column]: sent })
      expect(changed.status, changed.text).toBe(200)
      expect((changed.json as Row)[column]).toEqual(answered)
      const { items } = await api().list(`/api/things?id__eq=${String(made['id'])}`)
      expect(items[0]?.[column]).toEqual(answered)
      await api().request('DELETE', path)
    })

    test.each(refused)('%s can’t be %j', async (column, sent) => {
      expectInvalid(await api().request('POST', '/api/things', { [column]: sent }), column)
    })

    test('a JSON null is NULL in the database, not a text', async () => {
      const { id } = await api().create('things', { settings: null })
      const { id: later } = await api().create('things', { settings: { a: 1 } })
      await api().request('PATCH', `/api/things/${String(later)}`, { settings: null })
      const { provider, url } = running().database
      const sql = `SELECT count(*) FROM things WHERE settings IS NULL AND id IN (${String(id)}, ${String(later)})`
      expect(Number((await querySql(provider, url, sql))[0]?.[0])).toBe(2)
      expect(
        (await api().list(`/api/things?settings__isnull=true&id__eq=${String(id)}`)).total,
      ).toBe(1)
    })

    test.each(filters)('filter ?%s', async (query, finds) => {
      const row = {
        count: 7,
        big: '9007199254740993',
        price: '19.9',
        ratio: 0.25,
        small: -7,
        share: 0.25,
        mark: 'ab',
        flag: true,
        code: 'FILTER',
        label: 'ten per cent',
        token: 'c0ffee00-1234-4abc-8def-0123456789ab',
        day: '2024-02-29',
        at: '08:30:00',
        seen_at: '2024-05-01T12:00:00.123Z',
        level: 'mid_range',
        blob: 'AA==',
        settings: { a: 1 },
      }
      const existing = await api().list('/api/things?code__eq=FILTER')
      if (existing.total === 0) await api().create('things', row)
      expect((await api().list(`/api/things?code__eq=FILTER&${query}`)).total).toBe(finds ? 1 : 0)
    })

    test.each([
      'big__eq=x',
      'token__eq=x',
      'day__eq=2024-02-30',
      'at__gt=noon',
      'level__eq=none',
      'flag__eq=2',
    ])('filter ?%s is a 400', async (query) => {
      expectError(await api().get(`/api/things?${query}`), 400)
    })
  })

  describe('keys of other types', () => {
    test.each<[table: string, key: string, path: string, row: Row]>([
      ['by_uuid', 'id', 'c0ffee00-1234-4abc-8def-0123456789ab', { note: 'x' }],
      ['by_code', 'code', 'a b/c%&ü', { day: '2024-01-01' }],
      ['by_bigint', 'id', '9007199254740993', { at: '01:02:03', amount: '99999999999.9999' }],
    ])('%s', async (table, key, value, row) => {
      const made = await api().request('POST', `/api/${table}`, { [key]: value, ...row })
      expect(made.status, made.text).toBe(201)
      const path = `/api/${table}/${encodeURIComponent(value)}`
      expect(made.headers.get('location')).toBe(path)
      const miss = await api().get(path)
      expect([miss.status, miss.cache]).toEqual([200, 'MISS'])
      await api().fillCache(path)
      const hit = await api().get(path)
      expect([miss.json, hit.text]).toEqual([made.json, miss.text])
      expect((await api().request('PATCH', path, { [key]: value })).status).toBe(200)
      const again = await api().request('POST', `/api/${table}`, { [key]: value, ...row })
      expect(expectError(again, 409).detail).toContain(key)
      expect((await api().request('DELETE', path)).status).toBe(204)
      expectError(await api().get(path), 404)
    })

    test('a key of a day and a moment', async () => {
      const row = { day: '2024-02-29', at: '08:30:00', moment: '2024-05-01T12:00:00Z', visits: 1 }
      const made = await api().request('POST', '/api/by_day', row)
      expect(made.status, made.text).toBe(201)
      const path = made.headers.get('location') ?? ''
      expect(decodeURIComponent(path)).toBe('/api/by_day/2024-02-29/2024-05-01T12:00:00.000Z')
      await api().fillCache(path)
      const spelledOtherwise = '/api/by_day/2024-02-29/2024-05-01T14:00:00%2B02:00'
      expect(await api().cacheOf(spelledOtherwise)).toBe('HIT')
      expect((await api().request('PUT', path, { visits: 2 })).status).toBe(200)
      expect((await api().row(path))['visits']).toBe(2)
      expectError(await api().get('/api/by_day/2024-02-30/2024-05-01T12:00:00Z'), 400)
    })

    test('a generated key comes back', async () => {
      const made = await api().create('by_uuid', { note: 'x' })
      expect(await api().row(`/api/by_uuid/${String(made['id'])}`)).toEqual(made)
    })
  })
}
