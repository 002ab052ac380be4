import { expect, test } from 'vitest'
import { chart } from '../../bench/chart.js'
import { drawings, fileOf, readResults } from '../../bench/serving/results.js'

const bar = (label: string, value: number, high = value) => {
  return { label, value, low: value, high, figures: `${value.toString()} s` }
}

test('bars are as long as their values, and texts stay texts', () => {
  const drawn = chart({
    title: 'Answers & <questions>',
    groups: [
      { title: 'one', bars: [bar('own, fast', 1), bar('"other"', 2)] },
      { title: 'two', bars: [bar('other', 3, 4)] },
    ],
    own: 'own',
    mark: 2,
    notes: ['Node v20'],
  })
  const bars = [...drawn.matchAll(/<rect class="(\w+)".* width="(.+?)"/g)]
  expect(bars.map(([, kind]) => kind)).toEqual(['own', 'other', 'other'])
  const [first = NaN, second = NaN, third = NaN] = bars.map(([, , length]) => Number(length))
  expect(second / first).toBeCloseTo(2)
  expect(third / first).toBeCloseTo(3)
  expect(drawn).toContain('>Answers &#38; &#60;questions&#62;</text>')
  expect(drawn).toContain('>&#34;other&#34;</text>')
  const end = (kind: string) => new RegExp(`class="${kind}" .*x2="(.+?)"`, 'g')
  const spreads = [...drawn.matchAll(end('spread'))].map(([, x]) => Number(x))
  expect(Number(end('mark').exec(drawn)?.[1])).toBeCloseTo(spreads[1] ?? NaN)
  expect(drawn.indexOf('Node v20')).toBeGreaterThan(drawn.lastIndexOf('3 s'))
  expect(drawn).toContain('prefers-color-scheme: dark')
})

test.each(Object.entries(drawings(readResults())))('%s shows the raw data', async (name, drawn) => {
  await expect(drawn).toMatchFileSnapshot(fileOf(name))
})
