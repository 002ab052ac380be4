import { expect, test } from 'vitest'
import { chart } from '../../bench/chart.js'
import { generatorsChart, readGenerators } from '../../bench/generators/results.js'
import { drawings, fileOf, readResults } from '../../bench/serving/results.js'

const bar = (label: string, value: number, high = value) => {
  return { label, value, low: value, high, figures: `${value.toString()} s` }
}

const lengths = (drawn: string) =>
  [...drawn.matchAll(/<rect .* width="(.+?)"/g)].map(([, length]) => Number(length))

test('bars are as long as their values, and texts stay texts', () => {
  const shown = {
    title: 'Answers & <questions>',
    groups: [
      { title: 'one', bars: [bar('own, fast', 1), bar('"other"', 2)] },
      { title: 'two', bars: [bar('other', 3, 4)] },
    ],
    own: 'own',
    mark: 2,
    notes: ['Node v20'],
  }
  const drawn = chart(shown)
  expect([...drawn.matchAll(/<rect class="(.+?)"/g)].map(([, kind]) => kind)).toEqual([
    'own',
    'other',
    'other',
  ])
  const [first = NaN, second = NaN, third = NaN] = lengths(drawn)
  expect(second / first).toBeCloseTo(2)
  expect(third / first).toBeCloseTo(3)
  const [, whole = NaN, part = NaN] = lengths(chart({ ...shown, hasOwnScales: true }))
  expect(part / whole).toBeCloseTo(3 / 4)
  expect(drawn).toContain('>Answers &#38; &#60;questions&#62;</text>')
  expect(drawn).toContain('>&#34;other&#34;</text>')
  const end = (kind: string) => new RegExp(`class="${kind}" .*x2="(.+?)"`, 'g')
  const spreads = [...drawn.matchAll(end('spread'))].map(([, x]) => Number(x))
  expect(Number(end('mark').exec(drawn)?.[1])).toBeCloseTo(spreads[1] ?? NaN)
  expect(drawn.indexOf('Node v20')).toBeGreaterThan(drawn.lastIndexOf('3 s'))
  expect(drawn).toContain('prefers-color-scheme: dark')
})

const all = {
  ...drawings(readResults()),
  'generators.svg': generatorsChart(readGenerators()),
}
test.each(Object.entries(all))('%s shows the raw data', async (name, drawn) => {
  await expect(drawn).toMatchFileSnapshot(fileOf(name))
})
