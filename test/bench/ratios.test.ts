import { expect, test } from 'vitest'
import { worseRatios } from '../../bench/serving/ratios.js'

test('a ratio may be 15 % worse than the committed one, and no more', () => {
  const committed = {
    item: { 'pylight / bare': 3, 'fast / bare': 2 },
    write: { 'pylight / prisma': 1 },
  }
  const measured = (ratio: number) => ({ item: { 'pylight / bare': ratio, 'fast / bare': 1.5 } })
  expect(worseRatios(measured(3.4), committed)).toEqual([])
  expect(worseRatios(measured(3.6), committed)).toEqual([
    'item: pylight / bare is 3.60, 20 % worse than 3.00',
  ])
})

test('what has no committed ratio yet can’t be worse', () => {
  expect(worseRatios({ list: { 'pylight / bare': 9 } }, {})).toEqual([])
})
