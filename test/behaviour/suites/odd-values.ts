import { describe, expect, test } from 'vitest'
import type { Provider } from '../../../src/model/model.js'
import type { RunningProject } from '../../running/running-project.js'
import { runSql } from '../../services/sql.js'
import { expectError, expectInvalid } from './expectations.js'

/** Values that other programs may have written, as SQL, and how they are answered. */
const written: Record<Provider, [column: string, sql: string, answered: unknown][]> = {
  sqlite: [
    ['seen_at', '253402300800000', 'out of range'],
    ['seen_at', '-62135596800001', 'out of range'],
    ['seen_at', '9000000000000000000', 'out of range'],
    ['seen_at', "'infinity'", 'out of range'],
    ['seen_at', "'0001-01-01T00:00:00.000+00:00'", '0001-01-01T00:00:00.000Z'],
    ['seen_at', "'2024-01-02'", '2024-01-02T00:00:00.000Z'],
    ['seen_at', "'2024-01-02 10:00'", '2024-01-02T10:00:00.000Z'],
    ['seen_at', "'2024-01-02t10:00z'", '2024-01-02T10:00:00.000Z'],
    ['seen_at', "'2024-01-02 10:00:00.5 +0200'", '2024-01-02T08:00:00.500Z'],
    ['seen_at', "'2024-01-02 10:00:00-02:30'", '2024-01-02T12:30:00.000Z'],
    ['seen_at', '1704189600000', '2024-01-02T10:00:00.000Z'],
    ['seen_at', '2460310.5', 'out of range'],
    ['day', "'2024-01-02 10:00'", '2024-01-02'],
    ['day', "'someday'", 'out of range'],
    ['at', "'10:00'", '10:00:00.000'],
    ['at', "'10:00:00.25'", '10:00:00.250'],
    ['at', "'24:00'", 'out of range'],
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

/** Values that no answer can show. */
const unreadable: Record<Provider, [column: string, sql: string][]> = {
  sqlite: [
    ['level', "'top'"],
    ['flag', '2'],
    ['label', "x'00'"],
    ['settings', "'{a: 1}'"],
    ['big', "''"],
  ],
  postgresql: [['level', "'top'"]],
  mysql: [['level', "'top'"]],
}

/** Makes the database take values that it would refuse. */
const leniently: Record<Provider, string[]> = {
  sqlite: [],
  postgresql: [`ALTER TYPE "ThingLevel" ADD VALUE IF NOT EXISTS 'top'`],
  mysql: ["SET SESSION sql_mode = ''"],
}

/** The cases of a provider, which must be known before the project runs. */
export function describeOddValues(provider: Provider) {
  return (running: () => RunningProject): void => {
    const api = () => running().api

    describe('values that no request could have written', () => {
      test.each(written[provider])('%s = %s', async (column, sql, answered) => {
        const { id } = await api().create('things', { count: 7 })
        const path = `/api/things/${String(id)}`
        const update = `UPDATE things SET ${column} = ${sql} WHERE id = ${String(id)}`
        await runSql(provider, running().database.url, ...leniently[provider], update)
        const { items } = await api().list(`/api/things?id__eq=${String(id)}`)
        expect(items[0]?.[column]).toBe(answered)
        expect((await api().row(path))[column]).toBe(answered)
        const changed = await api().request('PATCH', path, { count: 8 })
        expect(changed.json).toMatchObject({ count: 8, [column]: answered })
        if (answered === 'out of range')
          expectInvalid(await api().request('PUT', path, changed.text), column)
        await api().request('DELETE', path)
      })

      test.each(unreadable[provider])('%s = %s is a fault of the server', async (column, sql) => {
        const { id } = await api().create('things', { count: 7 })
        const path = `/api/things/${String(id)}`
        const update = `UPDATE things SET ${column} = ${sql} WHERE id = ${String(id)}`
        const { url } = running().database
        await runSql(provider, url, ...leniently[provider], update)
        for (const read of [path, `/api/things?id=${String(id)}`]) {
          expect(expectError(await api().get(read), 500).detail).toMatch(/^Logged as request/)
        }
        await runSql(provider, url, `DELETE FROM things WHERE id = ${String(id)}`)
      })
    })
  }
}
