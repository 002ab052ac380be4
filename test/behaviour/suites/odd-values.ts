import { describe, expect, test } from 'vitest'
import type { Provider } from '../../../src/model/model.js'
import type { RunningProject } from '../../running/running-project.js'
import { runSql } from '../../services/sql.js'
import { expectInvalid } from './expectations.js'

/** Values that other programs may have written, as SQL, and how they are answered. */
const written: Record<Provider, [column: string, sql: string, answered: unknown][]> = {
  sqlite: [
    ['seen_at', '253402300800000', 'out of range'],
    ['seen_at', '-62135596800001', 'out of range'],
    ['seen_at', '9000000000000000000', 'out of range'],
    ['seen_at', "'infinity'", 'out of range'],
    ['seen_at', "'0001-01-01T00:00:00.000+00:00'", '0001-01-01T00:00:00.000Z'],
    ['day', "'someday'", 'out of range'],
    ['at', "'25:00:00'", 'out of range'],
    ['day', "'-000044-03-15T00:00:00.000+00:00'", 'out of range'],
    ['ratio', '9e999', null],
    ['ratio', "'half'", null],
    ['price', "'cheap'", 'NaN'],
    ['price', "x'00ff'", 'NaN'],
    ['small', "'few'", null],
  ],
  postgresql: [
    ['seen_at', "'infinity'", 'out of range'],
    ['seen_at', "'-infinity'", 'out of range'],
    ['seen_at', "'0044-03-15 12:00:00+00 BC'", 'out of range'],
    ['seen_at', "'10000-01-01'", 'out of range'],
    ['seen_at', "'0001-01-01 00:00:00+00'", '0001-01-01T00:00:00.000Z'],
    ['day', "'infinity'", 'out of range'],
    ['day', "'0044-03-15 BC'", 'out of range'],
    ['day', "'20000-01-01'", 'out of range'],
    ['at', "'24:00:00'", 'out of range'],
    ['at', "'00:00:00'", '00:00:00.000'],
    ['ratio', "'NaN'", null],
    ['ratio', "'-Infinity'", null],
    ['price', "'NaN'", 'NaN'],
  ],
  mysql: [
    ['seen_at', "'0000-00-00 00:00:00'", 'out of range'],
    ['seen_at', "'2024-00-10 00:00:00'", 'out of range'],
    ['seen_at', "'0000-01-01 00:00:00'", 'out of range'],
    ['seen_at', "'0001-01-01 00:00:00'", '0001-01-01T00:00:00.000Z'],
    ['seen_at', "'0069-12-31 23:59:59.999'", '0069-12-31T23:59:59.999Z'],
    ['day', "'0000-00-00'", 'out of range'],
    ['day', "'2024-02-00'", 'out of range'],
    ['day', "'0001-01-01'", '0001-01-01'],
    ['at', "'838:59:59'", 'out of range'],
    ['at', "'-01:00:00'", 'out of range'],
    ['at', "'24:00:00'", 'out of range'],
    ['at', "'00:00:00'", '00:00:00.000'],
  ],
}

/** The cases of a provider, which must be known before the project runs. */
export function describeOddValues(provider: Provider) {
  return (running: () => RunningProject): void => {
    const api = () => running().api

    describe('values that no request could have written', () => {
      test.each(written[provider])('%s = %s', async (column, sql, answered) => {
        const { id } = await api().create('things', { count: 7 })
        const path = `/api/things/${String(id)}`
        const lenient = provider === 'mysql' ? ["SET SESSION sql_mode = ''"] : []
        const update = `UPDATE things SET ${column} = ${sql} WHERE id = ${String(id)}`
        await runSql(provider, running().database.url, ...lenient, update)
        const { items } = await api().list(`/api/things?id__eq=${String(id)}`)
        expect(items[0]?.[column]).toBe(answered)
        expect((await api().row(path))[column]).toBe(answered)
        const changed = await api().request('PATCH', path, { count: 8 })
        expect(changed.json).toMatchObject({ count: 8, [column]: answered })
        if (answered === 'out of range')
          expectInvalid(await api().request('PUT', path, changed.text), column)
        await api().request('DELETE', path)
      })
    })
  }
}
