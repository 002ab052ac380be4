import { expect, test } from 'vitest'
import { lower, ratiosIn, worseRatios } from '../../bench/serving/ratios.js'

const committed = ratiosIn(
  { pylight: [60, 90, 30], 'pylight, fast': [40, 40, 20], bare: [20, 30, 10], peer: [90, 90, 90] },
  ['bare', 'redis'],
  'median',
)
const worse = (ratio: number) =>
  worseRatios('item', { 'pylight / bare': ratio, 'pylight, fast / bare': 1.5 }, committed)

test('a ratio may be 15 % worse than the committed one, and no more', () => {
  expect(committed).toEqual({ 'pylight / bare': 3, 'pylight, fast / bare': 2 })
  expect(worse(3.4)).toEqual([])
  expect(worse(3.6)).toEqual(['item: pylight / bare is 3.60, 20 % worse than 3.00'])
})

test('what most rounds say counts, and not how long Node takes by itself', () => {
  const measured = {
    pylight: [1, 2, 3, 4, 9],
    bare: [1, 1, 1, 1, 1],
    'bare node:http': [1, 1, 1, 1, 1],
  }
  expect(ratiosIn(measured, ['bare', 'bare node:http'], 'low')).toEqual({ 'pylight / bare': 2 })
})

test('of two measurements the better one counts', () => {
  expect(lower({ a: 2, b: 1 }, { a: 1.5, b: 3 })).toEqual({ a: 1.5, b: 1 })
})

test('what has no committed ratio yet can’t be worse', () => {
  expect(worseRatios('list', { 'pylight / bare': 9 }, {})).toEqual([])
})
