import { beforeAll, describe, expect, it } from 'vitest'
import { findLostGuards } from '../../src/output/merge/guards.js'
import { findLostRules } from '../../src/output/merge/row-rules.js'
import type { GeneratedFile } from '../../src/render/generated-file.js'
import { generateFixture } from '../running/generate-fixture.js'
import { fateOf, MemoryProject } from '../stories/project.js'

const path = 'src/generated/orders/orders.routes.ts'
const update = "const caller = await allow(req, 'admin', 'support')\n"

let files: GeneratedFile[]
let routes: string
beforeAll(async () => {
  files = await generateFixture('protected-shop')
  routes = files.find((file) => file.path === path)?.text ?? ''
})

function edited(from: string | RegExp, to: string): string {
  const text = routes.replace(from, to)
  expect(text).not.toBe(routes)
  return text
}

describe('the guards of routes', () => {
  it('are there in what is generated', () => {
    expect(routes).toContain(update)
    expect(findLostGuards(routes, routes)).toEqual([])
  })

  it.each<[what: string, from: string | RegExp, to: string, route: string]>([
    ['no guard', update, 'const caller = system()\n', 'PUT /:id'],
    ['another role', update, update.replace("'support'", "'guest'"), 'PUT /:id'],
    ['no roles', update, 'const caller = await signedIn(req)\n', 'PUT /:id'],
    ['anyone', "await allow(req, 'admin')", 'await anyone(req)', 'DELETE /:id'],
    [
      'roles that are not literal',
      "await allow(req, 'admin')",
      'await allow(req, ...all)',
      'DELETE /:id',
    ],
    ['a guard nobody waits for', "await allow(req, 'admin')", "allow(req, 'admin')", 'DELETE /:id'],
    [
      'a guard that is too late',
      /( *const caller = await allow\(req, 'admin'\)\n)([^]*?)( *sendNothing)/,
      '$2$1$3',
      'DELETE /:id',
    ],
    [
      'a guard under a condition',
      "const caller = await allow(req, 'admin')",
      "const caller = x ? y : await allow(req, 'admin')",
      'DELETE /:id',
    ],
    ['another handler', "delete('/:id', remove)", "delete('/:id', other)", 'DELETE /:id'],
  ])('are lost with %s', (_, from, to, route) => {
    const [found] = findLostGuards(edited(from, to), routes)
    expect(found?.message).toMatch(`${route} has no allow(req, 'admin'`)
  })

  it.each<[what: string, from: string | RegExp, to: string]>([
    ['fewer roles', update, "const caller = await allow(req, 'admin')\n"],
    ['a role for every signed-in user', 'await signedIn(req)', "await allow(req, 'admin')"],
    ['a line before', update, `const started = Date.now()\n  ${update}`],
    ['another middleware', "delete('/:id', remove)", "delete('/:id', audit, remove)"],
    ['no such route', /.*delete\('\/:id', remove\)\n/, ''],
    [
      'a function',
      /const remove: RequestHandler = async \(req, res\) => \{/,
      'async function remove(req: Request, res: Response) {',
    ],
  ])('are kept with %s', (_, from, to) => {
    expect(findLostGuards(edited(from, to), routes)).toEqual([])
  })
})

it('refuses a merge that would leave a route without its guard, and names the line', async () => {
  const project = new MemoryProject()
  await project.run(files)
  project.edit(
    path,
    "  const caller = await allow(req, 'admin')\n",
    "  const caller = system('me')\n",
  )
  const next = files.map((file) =>
    file.path === path
      ? { ...file, text: file.text.replace('sendNothing(res)', 'sendNothing(res) //') }
      : file,
  )
  const before = new Map(project.disk)
  const changes = await project.run(next)
  expect(fateOf(changes, path)).toBe('refuse')
  const { line, cause } = changes.find((change) => change.path === path) ?? {}
  expect(cause).toEqual({ breaks: "DELETE /:id has no allow(req, 'admin')" })
  expect(project.disk.get(path)?.split('\n')[(line ?? 0) - 1]).toContain('const remove')
  expect(project.disk).toEqual(before)
})

describe('the rules for rows', () => {
  const repositoryPath = 'src/generated/orders/orders.repository.ts'
  const repositoryText = () => files.find((file) => file.path === repositoryPath)?.text ?? ''

  it('are there in what is generated', () => {
    expect(repositoryText()).toContain('...own }')
    expect(findLostRules(repositoryText(), repositoryText())).toEqual([])
  })

  it.each<[what: string, from: string | RegExp, to: string, message: string]>([
    [
      'an update of any row',
      'update({ where: { id, ...own }',
      'update({ where: { id }',
      'updateOrder has no ...own',
    ],
    ['a row for anybody', 'data: { ...data, ...owner }', 'data', 'createOrder has no ...owner'],
    [
      'a key for everybody',
      'ordersKeys.list(within(query, own))',
      'ordersKeys.list(query)',
      'listOrders has no within()',
    ],
    [
      'any reference',
      /await checkReference\('orders', 'billing[^]*?\n {2}\)\n/,
      '',
      "checkReference('orders', 'billing_address_id')",
    ],
  ])('are lost with %s', (_, from, to, message) => {
    const text = repositoryText().replace(from, to)
    expect(text).not.toBe(repositoryText())
    const [found] = findLostRules(text, repositoryText())
    expect(found?.message).toContain(message)
  })
})
