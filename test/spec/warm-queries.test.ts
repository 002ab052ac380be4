import { expect, test } from 'vitest'
import { readSpec } from '../../src/spec/validate.js'

/** The diagnostic codes for a warm query, in a spec with these filter settings. */
function faults(warm: string, filtering: object = {}, features: object = {}): string[] {
  const columns = {
    id: { type: 'integer', primary_key: true },
    name: { type: 'string', length: 50, nullable: true },
    price: { type: 'decimal', precision: 10, scale: 2 },
    data: { type: 'json', nullable: true },
  }
  const table = {
    name: 'products',
    columns,
    features: { caching: { warm: [warm] }, filtering, ...features },
  }
  const value = { database: { url: 'file:./dev.db' }, tables: [table] }
  return readSpec({ file: 'pylight.config.ts', value }).diagnostics.map(({ code }) => code)
}

const many = (count: number, part: string) => Array.from({ length: count }, () => part).join('')

test.each([
  'price=5',
  'price__in=',
  'name__in=a\\,b,,c',
  'data__isnull=true',
  'utm_source=mail&_=1',
  `name__like=${many(10, '%25a')}`,
])('%s is right', (query) => {
  expect(faults(query)).toEqual([])
})

test.each([
  'data=5',
  'price__in=1, 2',
  'price__in=1,',
  'page=1&page=1',
  'fields=name',
  many(51, '&price__gt=1'),
  `name__like=${many(11, '%25a')}`,
])('%s is refused, as the API does', (query) => {
  expect(faults(query)).toEqual(['spec/bad-query'])
})

test('ignores the parameters in the spec', () => {
  expect(faults('ref=mail&from_mail=1', { ignore: ['ref', 'from_*'] })).toEqual([])
  expect(faults('utm_source=mail', { ignore: [] })).toEqual(['spec/bad-query'])
  expect(faults('utm_source=mail', { enabled: false, ignore: ['utm_*'] })).toEqual([])
})

test('disabled filters and sorts are unknown', () => {
  expect(faults('limit=5', {}, { pagination: { enabled: false } })).toEqual(['spec/bad-query'])
  expect(faults('sort=name', {}, { sorting: { enabled: false } })).toEqual(['spec/bad-query'])
})
