import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { materialise, type Project } from '../../running/materialise.js'
import { ownProgram, typeErrors } from '../../snapshots/strict-program.js'

/** In the routes of a table: what a careless edit may change. */
const edits: [table: string, from: string, to: string][] = [
  ['orders', "const caller = await allow(req, 'admin')", ''],
  ['categories', "allow(req, 'admin', 'editor')", 'signedIn(req)'],
  ['users', '(req.body), caller)', '(req.body))'],
  ['payments', "allow(req, 'admin')", "allow(req, 'support')"],
  ['addresses', 'await signedIn(req)', '{ principal, requestId: "1" }'],
]
const routesOf = (table: string) => `src/generated/${table}/${table}.routes.ts`
const editedRoutesOf = (table: string) => `src/generated/${table}/edited.routes.ts`

const listOf = (query: string) => `
import { listOrders } from '../generated/orders/orders.repository.js'
import { parseOrdersQuery } from '../generated/orders/orders.schema.js'
import { system } from '../generated/shared/auth/principal.js'
import { within } from '../generated/shared/query.js'

export const narrow = within
export function ordersOf(user_id: number) {
  const query = parseOrdersQuery(new URLSearchParams())
  return listOrders(${query}, system('test'))
}
`
const lists = {
  'src/custom/narrowed-list.ts': listOf('within(query, { user_id })'),
  'src/custom/filtered-list.ts': listOf('{ ...query, where: { AND: [query.where, { user_id }] } }'),
}

let project: Project
/** What the compiler says of a file of the project. */
let errorsOf: (path: string) => string[]
beforeAll(async () => {
  project = await materialise('protected-shop', 'sqlite')
  const { folder } = project
  const edited = edits.map(([table, from, to]): [path: string, text: string] => [
    editedRoutesOf(table),
    textOf(routesOf(table)).replaceAll(from, to),
  ])
  const program = ownProgram(folder, { ...Object.fromEntries(edited), ...lists })
  errorsOf = (path) => typeErrors(program, [join(folder, path)])
})

function textOf(path: string): string {
  return project.files.find((file) => file.path === path)?.text ?? ''
}

test.each(edits)('routes of %s without %s do not compile', (table, from) => {
  expect(textOf(routesOf(table))).toContain(from)
  expect(errorsOf(routesOf(table))).toEqual([])
  expect(errorsOf(editedRoutesOf(table))).not.toEqual([])
})

test('a list of fewer rows under the key of all does not compile', () => {
  expect(errorsOf('src/custom/narrowed-list.ts')).toEqual([])
  expect(errorsOf('src/custom/filtered-list.ts')).not.toEqual([])
})
