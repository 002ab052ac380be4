import { describe, expect, test } from 'vitest'
import type { RunningProject } from '../../running/running-project.js'
import { sampled } from '../../sampled.js'
import { expectNoLeak } from './expectations.js'
import { expectInTime } from '../../running/time-limit.js'

const columns = [
  'id',
  'count',
  'big',
  'price',
  'ratio',
  'flag',
  'code',
  'label',
  'body',
  'token',
  'day',
  'at',
  'seen_at',
  'settings',
  'blob',
  'level',
]

/** Numbers, dates and texts at and beyond the limits of some database or driver. */
const values = [
  '0',
  '-0',
  '2147483647',
  '2147483648',
  '-2147483649',
  '99999999999',
  '9007199254740993',
  '9223372036854775807',
  '9223372036854775808',
  '-9223372036854775809',
  '9'.repeat(35),
  '9'.repeat(400),
  `0.${'1'.repeat(30)}`,
  `0.${'1'.repeat(31)}`,
  '99999999999999999999999999999999999.999999999999999999999999999999',
  '1e34',
  '1e308',
  '1e309',
  '1e-400',
  '1e999',
  '5e-324',
  '0x10',
  'NaN',
  'Infinity',
  'null',
  '0001-01-01',
  '9999-12-31',
  '0000-00-00',
  '10000-01-01',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59.999-23:59',
  '0001-01-01T00:00:00+23:59',
  '2024-05-01T12:00:00.123456789Z',
  '00:00:00',
  '23:59:59.999999',
  '24:00:00',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'true',
  'low',
  '',
  '\\',
  '%\\',
  '\\%',
  `'`,
  '"',
  '`',
  '?',
  '$1',
  ':a',
  '--',
  '/*',
  '\0',
  '\ufffe',
  '😀',
  '\u0130',
  'x'.repeat(2000),
  '{}',
  '[]',
]

const operators = ['eq', 'gt', 'in', 'like'] as const

/** Each value with one operator, which is another one in the next column; in thorough tests with all. */
function comparisonsOf(column: number): [operator: string, value: string][] {
  return values.flatMap((value, index) =>
    sampled([operators[(index + column) % operators.length] ?? 'eq'], [...operators]).map(
      (operator): [string, string] => [operator, value],
    ),
  )
}

/** A request must not cause a server error; a value out of range is a client error. */
export function describeHostileQueries(running: () => RunningProject): void {
  const api = () => running().api

  async function expectAnswered(name: string, value: string): Promise<void> {
    const answer = await api().get(`/api/things?${name}=${encodeURIComponent(value)}`)
    expect([200, 400], `${name}=${value}: ${answer.text}`).toContain(answer.status)
    expectNoLeak(answer)
  }

  describe('hostile queries', () => {
    test.each([...columns.entries()])(
      'column %i, %s: no value breaks the server',
      async (index, column) => {
        await api().create('things', { code: null })
        await Promise.all(
          comparisonsOf(index).map(([operator, value]) =>
            expectAnswered(`${column}__${operator}`, value),
          ),
        )
      },
    )

    test.each([
      ['id__lt=2147483647', true],
      ['big__lt=9223372036854775807', true],
      ['big__gt=-9223372036854775808', true],
      ['price__lt=99999999999999900000000000000000000', true],
      ['price__eq=5.0001', false],
      ['price__gt=4.9999999999', true],
      ['price__lt=5.0000000001', true],
      ['ratio__gt=5e-324', true],
      ['ratio__lt=1e308', true],
      ['day__gt=0001-01-01', true],
      ['day__lt=9999-12-31', true],
      ['seen_at__gt=0001-01-01T00:00:00Z', true],
      ['seen_at__lt=9999-12-31T23:59:59.999Z', true],
      ['at__lte=23:59:59.999', true],
    ])('?%s beyond the values of a column', async (query, finds) => {
      const row = { big: '5', price: 5, ratio: 0.5, day: '2024-05-01', at: '12:00:00' }
      const { id } = await api().create('things', { ...row, seen_at: '2024-05-01T12:00:00Z' })
      const found = await api().list(`/api/things?id=${String(id)}&${query}`)
      expect(found.total).toBe(finds ? 1 : 0)
    })

    test.each([
      'a%00b',
      '%',
      '%zz=1',
      '%ff=%fe',
      '=',
      '&&&',
      '__eq=1',
      'id__=1',
      '__proto__=1',
      'constructor=1',
      'toString__eq=1',
      'id__constructor=1',
      'hasOwnProperty__in=1',
      'sort=__proto__',
      'sort=id,id,-id',
      'page=1e9&limit=1e9',
      'page=0x10&limit=-0',
      `page=${'9'.repeat(2000)}`,
      `page=${'0'.repeat(7900)}x`,
      `sort=${'id,'.repeat(2000)}id`,
      `${'x'.repeat(7900)}=1`,
      `${'_'.repeat(7900)}`,
      `id__in=${'1,'.repeat(3900)}`,
      `id=${'1'.repeat(7900)}x`,
      `label__like=a${'%25'.repeat(2600)}x`,
      `seen_at=${'2'.repeat(1999)}`,
      `token=${'a-'.repeat(990)}`,
    ])('?%s is answered at once', async (query) => {
      const start = performance.now()
      const answer = await api().get(`/api/things?${query}`)
      expect([200, 400], answer.text).toContain(answer.status)
      expectInTime(performance.now() - start, 1000)
      expectNoLeak(answer)
    })
  })
}
