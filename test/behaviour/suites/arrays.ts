import { describe, expect, test } from 'vitest'
import { listTypes } from '../../../src/types/column-type.js'
import { types } from '../../../src/types/types.js'
import type { RunningProject } from '../../running/running-project.js'
import { querySql, runSql } from '../../services/sql.js'
import { columns, filtered, filters, refused, roundTrips, written } from './array-values.js'
import { expectError, expectInvalid } from './expectations.js'

/** Columns that are lists: what SQL has in them, and how they are filtered. */
export function describeArrays(running: () => RunningProject): void {
  const api = () => running().api
  const sql = (text: string) => querySql('postgresql', running().database.url, text)

  describe('lists of values', () => {
    test('defaults', async () => {
      const row = await api().create('lists', { texts: [] })
      expect(row).toMatchObject({
        integers: null,
        strings: ['a', 'b, "c"'],
        texts: [],
        moments: ['2024-05-01T12:00:00.000Z'],
        levels: ['low'],
        ratings: null,
      })
      expectInvalid(await api().request('POST', '/api/lists', {}), 'texts')
    })

    test.each(roundTrips)('%s: %j', async (column, sent, answered) => {
      const made = await api().create('lists', { texts: [], [column]: sent })
      expect(made[column]).toEqual(answered)
      const path = `/api/lists/${String(made['id'])}`
      const changed = await api().request('PATCH', path, { [column]: sent })
      expect(changed.status, changed.text).toBe(200)
      expect((await api().row(path))[column]).toEqual(answered)
      const count = Array.isArray(sent) ? String(sent.length) : 'NULL'
      const stored = `SELECT cardinality(${column}) IS NOT DISTINCT FROM ${count} FROM lists`
      expect(await sql(`${stored} WHERE id = ${String(made['id'])}`)).toEqual([[true]])
      await api().request('DELETE', path)
    })

    test.each(refused)('%s can’t be %j', async (column, sent) => {
      const answer = await api().request('POST', '/api/lists', { texts: [], [column]: sent })
      const fields = expectError(answer, 400).errors?.map(({ field }) => field.split('.')[0])
      expect(fields).toEqual([column])
    })

    test.each(written)('%s = %s', async (column, value, answered) => {
      const { id: key } = await api().create('lists', { texts: [] })
      const path = `/api/lists/${String(key)}`
      const update = `UPDATE lists SET ${column} = ${value} WHERE id = ${String(key)}`
      await runSql('postgresql', running().database.url, update)
      expect((await api().row(path))[column]).toEqual(answered)
      const { items } = await api().list(`/api/lists?id=${String(key)}`)
      expect(items[0]?.[column]).toEqual(answered)
      const changed = await api().request('PATCH', path, { smallints: [1] })
      expect(changed.json).toMatchObject({ smallints: [1], [column]: answered })
    })

    test.each(filters)('filter ?%s', async (query, finds) => {
      const isIt = 'texts__contains=filtered'
      if ((await api().list(`/api/lists?${isIt}`)).total === 0) {
        await api().create('lists', filtered)
      }
      const asked = new URLSearchParams(query.replaceAll('+', '%2B')).toString()
      expect((await api().list(`/api/lists?${isIt}&${asked}`)).total).toBe(finds ? 1 : 0)
    })

    test.each(['integers__contains=x', 'uuids__contains=x', 'dates__overlaps=2024-02-29,x'])(
      'filter ?%s is a 400',
      async (query) => {
        expectError(await api().get(`/api/lists?${query}`), 400)
      },
    )

    test('equal filters have one key, others have others', async () => {
      const found = async (query: string) => {
        await api().fillCache(`/api/lists?${query}`)
        return await api().cacheOf(`/api/lists?${query}`)
      }
      await found('texts__overlaps=k1,k2')
      expect(await api().cacheOf('/api/lists?texts__overlaps=k2,k1,k2')).toBe('HIT')
      await found('texts__overlaps=k1')
      expect(await api().cacheOf('/api/lists?texts__contains=k1')).toBe('HIT')
      expect(await api().cacheOf('/api/lists?texts__contains=k1,k2')).toBe('MISS')
    })

    test('a write makes lists that are filtered by an element stale', async () => {
      const path = '/api/lists?integers__contains=99'
      const { id: key } = await api().create('lists', { texts: ['fresh'] })
      await api().fillCache(path)
      expect((await api().list(path)).total).toBe(0)
      await api().request('PATCH', `/api/lists/${String(key)}`, { integers: [3, 99] })
      expect((await api().list(path)).items).toMatchObject([{ integers: [3, 99] }])
      await api().fillCache(path)
      await api().request('PATCH', `/api/lists/${String(key)}`, { integers: null })
      expect((await api().list(path)).total).toBe(0)
    })

    test('rows are sorted by no list', async () => {
      expectError(await api().get('/api/lists?sort=texts'), 400)
    })

    test.each(listTypes)('%s has the operators that warm lists are checked for', async (type) => {
      const answer = await api().get(`/api/lists?${columns[type]}__${'x'.repeat(30)}=1`)
      const hint = expectError(answer, 400).errors?.[0]?.message ?? ''
      const operators = [...hint.matchAll(/__(\w+)/g)].map(([, operator]) => operator)
      const { operators: expected } = types[type].filter
      expect(operators.filter((operator) => operator !== 'isnull')).toEqual(expected)
    })
  })
}
