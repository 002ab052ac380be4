import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { styleOf, zenStackRest, zenStackRpc } from '../../bench/serving/styles.js'
import { zmodelOf } from '../../bench/zenstack/generate.js'

const schema = readFileSync(
  new URL('../../snapshots/every-provider/prisma/schema.prisma', import.meta.url),
  'utf8',
)

test('ZenStack reads the same tables, and no generator of a client', () => {
  const [head = '', ...others] = schema.split(/^(?=generator|datasource)/m)
  const [generator = '', ...tables] = others
  expect(generator).toMatch(/^generator /)
  expect(zmodelOf(schema)).toBe([head, ...tables].join(''))
})

test('each API is asked for the same rows in its own way', () => {
  const [own, rpc, rest] = ['pylight', zenStackRpc, zenStackRest].map(styleOf)
  const argsOf = (path = '') =>
    JSON.parse(new URL(path, 'http://x').searchParams.get('q') ?? '') as object
  expect(own?.list(3)).toBe('/api/products?page=3')
  expect(argsOf(rpc?.list(3))).toEqual({ orderBy: { id: 'asc' }, skip: 20, take: 10 })
  expect(rest?.list(3)).toBe('/api/product?sort=id&page[offset]=20&page[limit]=10')
  expect(own?.item(7)).toBe('/api/products/7')
  expect(argsOf(rpc?.item(7))).toEqual({ where: { id: 7 } })
  expect(rest?.item(7)).toBe('/api/product/7')
  for (const style of [own, rpc, rest]) {
    expect(style?.write('http://127.0.0.1:80', 7).text).toMatch(/^PATCH .*"brand":"bench"/s)
  }
})
