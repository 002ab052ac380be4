import { describe, expect, test } from 'vitest'
import type { Provider } from '../../../src/model/model.js'
import type { Row } from '../../running/api-client.js'
import type { RunningProject } from '../../running/running-project.js'
import { querySql, runSql } from '../../services/sql.js'
import { expectError, expectInvalid } from './expectations.js'

/** Values that don't fit a `Date`: with other digits than its three, or without a time zone. */
const exact: [column: string, sent: unknown, answered: unknown][] = [
  ['second', '2024-05-01T12:00:00Z', '2024-05-01T12:00:00Z'],
  ['second', '2024-05-01T14:00:00.000+02:00', '2024-05-01T12:00:00Z'],
  ['second', '2024-05-01', '2024-05-01T00:00:00Z'],
  ['second', null, null],
  ['local_second', '2024-03-10T02:30:00', '2024-03-10T02:30:00'],
  ['at_minute', '23:59', '23:59:00'],
  ['local_noon', '2024-03-10T02:30:00.5', '2024-03-10T02:30:00.500'],
]

const microseconds: typeof exact = [
  ['at', '23:59:59.000001', '23:59:59.000001'],
  ['local', '2024-03-10T02:30:00.5', '2024-03-10T02:30:00.500000'],
]

const refused: [column: string, sent: unknown][] = [
  ['second', '2024-05-01T12:00:00.5Z'],
  ['second', '2024-02-30T12:00:00Z'],
  ['second', '0000-01-01T00:00:00Z'],
  ['second', 'noon'],
  ['local_second', '2024-05-01T12:00:00Z'],
  ['local_second', '2024-05-01T12:00:00+02:00'],
  ['local_noon', '2024-05-01T12:00:00.0001'],
  ['at_minute', '25:00'],
  ['at_minute', '08:30:00.1'],
]

/** Values that other programs may have written, as SQL, and how they are answered. */
const written: Record<Provider, [column: string, sql: string, answered: unknown][]> = {
  sqlite: [
    ['second', "'2024-05-01 12:00:00'", '2024-05-01T12:00:00Z'],
    ['second', "'someday'", 'someday'],
    ['local_second', '1714564800000', '2024-05-01T12:00:00'],
  ],
  postgresql: [
    ['made_at', "'infinity'", 'infinity'],
    ['made_at', "'-infinity'", '-infinity'],
    ['made_at', "'0044-03-15 12:00:00+00 BC'", '0044-03-15T12:00:00+00 BC'],
    ['made_at', "'20000-01-01'", '20000-01-01T00:00:00.000000Z'],
    ['made_at', "'0001-01-01 00:00:00.000001+00'", '0001-01-01T00:00:00.000001Z'],
    ['local_noon', "'-infinity'", '-infinity'],
    ['local_noon', "'0044-03-15 12:00:00 BC'", '0044-03-15T12:00:00 BC'],
    ['local_second', "'20000-01-01'", '20000-01-01T00:00:00'],
    ['at', "'24:00:00'", '24:00:00.000000'],
  ],
  mysql: [
    ['made_at', "'0000-00-00 00:00:00'", '0000-00-00T00:00:00.000000Z'],
    ['made_at', "'2024-02-00 00:00:00.5'", '2024-02-00T00:00:00.500000Z'],
    ['made_at', "'0001-01-01 00:00:00.000001'", '0001-01-01T00:00:00.000001Z'],
    ['local_noon', "'0000-00-00 00:00:00'", '0000-00-00T00:00:00.000'],
    ['at', "'838:59:59.999999'", '838:59:59.999999'],
    ['at', "'-01:00:00.5'", '-01:00:00.500000'],
  ],
}

export function describeMoments(provider: Provider) {
  const digits = provider === 'sqlite' ? 3 : 6
  const padded = (fraction: string) => fraction.padEnd(digits, '0').slice(0, digits)
  const instant = `2024-05-01T12:00:00.${padded('123456')}Z`
  const local = `2024-03-10T02:30:00.${padded('5')}`
  const key = { instant, local }
  const path = `/api/moments/${encodeURIComponent(instant)}/${encodeURIComponent(local)}`

  return (running: () => RunningProject): void => {
    const api = () => running().api
    const withRow = async (row: Row, look: (made: Row) => Promise<void>) => {
      try {
        await look(await api().create('moments', { ...key, ...row }))
      } finally {
        await api().request('DELETE', path)
      }
    }

    describe('moments that don’t fit a Date', () => {
      test.each(provider === 'sqlite' ? exact : [...exact, ...microseconds])(
        '%s: %j',
        async (column, sent, answered) => {
          await withRow({ [column]: sent }, async (made) => {
            expect(made[column]).toBe(answered)
            expect((await api().row(path))[column]).toBe(answered)
            const changed = await api().request('PATCH', path, { [column]: sent })
            expect((changed.json as Row)[column], changed.text).toBe(answered)
          })
        },
      )

      test.each(refused)('%s can’t be %j', async (column, sent) => {
        const answer = await api().request('POST', '/api/moments', { ...key, [column]: sent })
        expectInvalid(answer, column)
      })

      test('are found by their key, cached and invalidated, however the key is spelled', async () => {
        await withRow({ second: '2024-01-01' }, async (made) => {
          expect(made).toMatchObject(key)
          const { items } = await api().list('/api/moments')
          expect(items[0]).toMatchObject(key)
          await api().fillCache(path)
          const spelled = `2024-05-01T14:00:00.${padded('123456')}%2B02:00`
          const other = `/api/moments/${spelled}/2024-03-10T02:30:00.5`
          expect(await api().cacheOf(other)).toBe('HIT')
          expect((await api().request('PATCH', other, { second: null })).status).toBe(200)
          expect((await api().row(path))['second']).toBeNull()
        })
        await api().fillCache(path)
        await withRow({}, async () => {
          expect((await api().row(path))['instant']).toBe(instant)
        })
        const missing = expectError(await api().get(path), 404)
        expect(missing.detail).toContain(instant.replace('Z', ''))
      })

      test('filters compare every digit', async () => {
        await withRow({}, async () => {
          const last = digits === 6 ? '123457' : '124'
          const totals = ['eq', 'gt', 'lt', 'in'].map(async (op) => {
            const query = `instant__${op}=${instant}&local__${op}=${local}`
            return (await api().list(`/api/moments?${query}`)).total
          })
          expect(await Promise.all(totals)).toEqual([1, 0, 0, 1])
          const next = `2024-05-01T12:00:00.${last}Z`
          expect((await api().list(`/api/moments?instant__lt=${next}`)).total).toBe(1)
        })
        expectError(await api().get('/api/moments?local__eq=2024-05-01T12:00:00Z'), 400)
      })

      test('defaults and updates have the digits of their columns', async () => {
        const form = RegExp(String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{${String(digits)}}Z$`)
        await withRow({}, async (made) => {
          expect(made).toMatchObject({
            local_noon: '2024-02-29T12:00:00.250',
            made_at: expect.stringMatching(form) as string,
            updated_at: expect.stringMatching(form) as string,
          })
          const age = Date.now() - Date.parse(String(made['updated_at']))
          expect(Math.abs(age)).toBeLessThan(60_000)
          const changed = await api().request('PATCH', path, { second: null })
          const updated = (changed.json as Row)['updated_at']
          expect(String(updated) > String(made['updated_at'])).toBe(true)
        })
      })

      test.each(written[provider])('%s = %s', async (column, sql, answered) => {
        await withRow({}, async () => {
          const lenient = provider === 'mysql' ? ["SET SESSION sql_mode = ''"] : []
          const { url } = running().database
          await runSql(provider, url, ...lenient, `UPDATE moments SET ${column} = ${sql}`)
          const { items } = await api().list('/api/moments')
          expect(items[0]?.[column]).toBe(answered)
          expect((await api().row(path))[column]).toBe(answered)
          const changed = await api().request('PATCH', path, { at_minute: '08:30' })
          expect(changed.json).toMatchObject({ [column]: answered, at_minute: '08:30:00' })
        })
      })

      test('the database has what was sent', async () => {
        await withRow({}, async () => {
          const { url } = running().database
          const [row] = await querySql(
            provider,
            url,
            'SELECT CAST(instant AS CHAR(40)), CAST(local AS CHAR(40)) FROM moments',
          )
          const texts = row?.map((value) =>
            String(value)
              .trim()
              .replace('T', ' ')
              .replace(/\+00(:00)?$/, ''),
          )
          const stored = [instant, local].map((text) => text.replace('T', ' ').replace('Z', ''))
          expect(texts).toEqual(
            provider === 'postgresql' ? stored.map((text) => text.replace(/0+$/, '')) : stored,
          )
        })
      })
    })
  }
}
