import { afterAll, beforeAll, expect, test } from 'vitest'
import { ShopRows } from '../../behaviour/suites/shop-rows.js'
import { type GatedShop, openGatedShop, type ShopProcess } from './gated-shop.js'

let shop: GatedShop
let reader: ShopProcess
let writer: ShopProcess
beforeAll(async () => {
  shop = await openGatedShop([
    { path: 'src/generated/shared/cache/tables.ts', from: "= 'answer'", to: "= 'reject'" },
  ])
  reader = await shop.start()
  writer = await shop.start()
})
afterAll(() => shop.close())

test('invalidations of a failed transaction wait for Redis, too', async () => {
  const ids = [await category(), await category(), await category()]
  const paths = ids.map((id) => `/api/categories/${id.toString()}`)
  for (const path of paths) await reader.api.fillCache(path)
  const commit = writer.database.hold('after', 'transaction')
  const done = writer.cache.transaction(async (tx) => {
    for (const id of ids) {
      await writer.cache.write(writer.categoriesWrites.update(id), () =>
        tx.category.update({ where: { id }, data: { name: 'new' } }),
      )
    }
  })
  await commit.reached
  shop.redis.pause()
  commit.goOn()
  await expect(done).rejects.toMatchObject({ status: 503 })
  shop.redis.resume()
  await writer.store.isBackWithin(60_000)
  for (const path of paths) expect(await reader.api.row(path)).toMatchObject({ name: 'new' })
})

test('an error of something else is not changed', async () => {
  const id = await category()
  const call = writer.database.hold('after', 'Category.update')
  const write = writer.updateCategory(id, { name: 'new' })
  await call.reached
  shop.redis.pause()
  call.fail(new Error('Connection terminated unexpectedly'))
  await expect(write).rejects.toThrow('Connection terminated')
  shop.redis.resume()
})

async function category(): Promise<number> {
  return (await new ShopRows(writer.api).category({ name: 'old' }))['id']
}
