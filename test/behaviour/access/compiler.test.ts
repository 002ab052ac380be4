import { expect, test } from 'vitest'
import { generateFixture } from '../../running/generate-fixture.js'
import { materialise } from '../../running/materialise.js'
import { ownProgram, typeErrors } from '../../snapshots/strict-program.js'

/** In the routes of a table: what a careless edit may change. */
const edits: [table: string, from: string, to: string][] = [
  ['orders', "const caller = await allow(req, 'admin')", ''],
  ['categories', "allow(req, 'admin', 'editor')", 'signedIn(req)'],
  ['users', '(req.body), caller)', '(req.body))'],
  ['payments', "allow(req, 'admin')", "allow(req, 'support')"],
  ['addresses', 'await signedIn(req)', '{ principal, requestId: "1" }'],
]

test('a route without its guard does not compile', async () => {
  const files = await generateFixture('protected-shop', 'sqlite')
  const edited = edits.map(([table, from, to]) => {
    const path = `src/generated/${table}/${table}.routes.ts`
    const text = files.find((file) => file.path === path)?.text ?? ''
    expect(text, table).toContain(from)
    return [path, text.replaceAll(from, to)] as const
  })
  const project = await materialise('protected-shop', 'sqlite', Object.fromEntries(edited))
  const broken = typeErrors(ownProgram(project.folder)).map((error) => error.split(':')[0])
  for (const [path] of edited) expect(broken).toContain(`${project.folder}/${path}`)
})

test('a list of fewer rows under the key of all does not compile', async () => {
  const custom = (query: string) => `import { Router } from 'express'
import { listOrders } from '../generated/orders/orders.repository.js'
import { type OrdersHooks, parseOrdersQuery } from '../generated/orders/orders.schema.js'
import { system } from '../generated/shared/auth/principal.js'
import { within } from '../generated/shared/query.js'

export const ordersHooks: OrdersHooks = {}
export const ordersRoutes: Router = Router()
export const narrow = within

export function ordersOf(user_id: number) {
  const query = parseOrdersQuery(new URLSearchParams())
  return listOrders(${query}, system('test'))
}
`
  const errorsWith = async (query: string) => {
    const edits = { 'src/custom/orders.ts': custom(query) }
    const { folder } = await materialise('protected-shop', 'sqlite', edits)
    return typeErrors(ownProgram(folder)).map((error) => error.replace(`${folder}/`, ''))
  }
  expect(await errorsWith('within(query, { user_id })')).toEqual([])
  const [error] = await errorsWith('{ ...query, where: { AND: [query.where, { user_id }] } }')
  expect(error).toMatch(/^src\/custom\/orders.ts:\d+ /)
})

test('what is generated compiles', async () => {
  const { folder } = await materialise('protected-shop', 'sqlite')
  expect(typeErrors(ownProgram(folder))).toEqual([])
})
