import { describe, expect, test } from 'vitest'
import type { RunningProject } from '../../running/running-project.js'
import { expectError, expectInvalid } from './expectations.js'

/** Per table: a row, and its key in the answer's spelling and in others. */
const spellings: [table: string, row: object, path: string, others: string[]][] = [
  ['by_uuid', { id: 'c0ffee00-1234-4abc-8def-00000000000a', note: 'x' }, '', []],
  ['by_code', { code: 'q/A b', day: '2024-01-01' }, 'q%2FA%20b', ['q%2f%41%20b', '%71%2FA%20b']],
  ['by_bigint', { id: '77', at: '01:02:03', amount: null }, '77', ['077', '+77', '%37%37']],
  [
    'by_day',
    { day: '2024-03-01', at: '08:30:00', moment: '2024-05-01T12:00:00.000Z', visits: 1 },
    '2024-03-01/2024-05-01T12:00:00.000Z',
    ['2024-03-01/2024-05-01T12:00:00Z', '2024-03-01/2024-05-01T14:00:00%2B02:00'],
  ],
]

export function describeSpelledPaths(running: () => RunningProject): void {
  const api = () => running().api

  describe('a row whose key has another spelling in the path', () => {
    test.each(spellings)('%s takes the row that was read', async (table, row, key, others) => {
      const id = 'id' in row ? String(row.id) : key
      const paths = [key || id, ...others, ...(key ? [] : [id.toUpperCase()])]
      await api().create(table, { ...row })
      for (const path of paths.map((path) => `/api/${table}/${path}`)) {
        const read = await api().row(path)
        const answer = await api().request('PUT', path, read)
        expect(answer.status, answer.text).toBe(200)
        expect(answer.json).toEqual(read)
      }
    })

    test('keeps its key', async () => {
      const { id } = await api().create('things', {})
      const path = `/api/things/00${String(id)}`
      expect((await api().request('PUT', path, await api().row(path))).status).toBe(200)
      for (const other of [Number(id) + 1, null, [id], { toString: 1 }, `${String(id)}.0`, 'x'])
        expectInvalid(await api().request('PATCH', path, { id: other }), 'id')
      const day = { day: '2025-01-01', at: '00:00', moment: '2025-01-01T00:00:00Z', visits: 1 }
      await api().create('by_day', day)
      const moment = { moment: '2025-01-01T00:00:00.001Z' }
      const other = await api().request('PATCH', '/api/by_day/2025-01-01/2025-01-01', moment)
      expectInvalid(other, 'moment')
    })
  })

  test('a 404 names the row as the path does', async () => {
    const key = '2031-02-03/2031-02-03T04:05:06.007Z'
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const body = method === 'PATCH' ? { visits: 1 } : undefined
      const answer = await api().request(method, `/api/by_day/${key}`, body)
      expect(expectError(answer, 404).detail).toBe(`by_day ${key} not found`)
    }
    expect(expectError(await api().get('/api/by_code/a%2Fb'), 404).detail).toContain('a/b')
  })

  describe('a key that no URL reaches', () => {
    test.each(['', '.', '..', 'x'.repeat(31)])('%j is refused', async (code) => {
      const row = { code, day: '2024-01-01' }
      expectInvalid(await api().request('POST', '/api/by_code', row), 'code')
    })

    test.each(['...', '. ', '/', 'a/b/../c', '%', '%2e', '?', '#', '\\', '\n', ' ', '😀', '+'])(
      '%j isn’t one',
      async (code) => {
        const made = await api().request('POST', '/api/by_code', { code, day: '2024-01-01' })
        expect(made.status, made.text).toBe(201)
        const path = made.headers.get('location') ?? ''
        expect(await api().row(path)).toEqual(made.json)
        expect((await api().request('DELETE', path)).status).toBe(204)
      },
    )
  })
}
