import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { generate } from '../../src/pipeline/generate.js'
import { cases, snapshotFolder, snapshotRoot } from './cases.js'
import { frontEndProgram, typeErrors } from './strict-program.js'

/** Statements that compile, of a client of the shop. */
const right = [
  "await shop.products.list({ price__gte: 10, name__like: 'shirt', sort: '-price' })",
  "await shop.products.list({ price: '9.90', id__in: [1, 2], sort: ['category_id', '-price'], page: 2 })",
  'await shop.products.list({ created_at__lt: new Date(), brand__isnull: true, weight: undefined })',
  "await shop.orders.list({ status__in: ['pending', 'shipped'] })",
  "const price: string = (await shop.products.get(7, { signal: AbortSignal.timeout(1) })).price",
  "await shop.products.create({ name: 'a', sku: 'b', price: 1, dimensions: { a: [null] }, brand: null })",
  "await shop.products.update(7, { price: '1' }, { headers: { 'X-Trace': 'a' } })",
  'for await (const { items } of shop.orderItems.pages()) items.map(({ quantity }) => quantity + 1)',
  "await shop.users.create({ username: 'a', email: 'b', password_hash: 'c' })",
  'try { await shop.users.delete(7) } catch (error) { if (error instanceof ConflictError) error.fields.join() }',
]

/** Statements that don't, each for one reason. */
const wrong = [
  'await shop.products.list({ prize__gte: 10 })',
  'await shop.products.list({ price__like: "1" })',
  'await shop.products.list({ name__isnull: true })',
  'await shop.products.list({ id__gt: "7" })',
  'await shop.products.list({ is_active__in: [true] })',
  'await shop.products.list({ dimensions: {} })',
  "await shop.orders.list({ status: 'lost' })",
  "await shop.products.list({ sort: 'prize' })",
  "await shop.products.list({ sort: 'dimensions' })",
  'await shop.users.list({ password_hash: "c" })',
  "await shop.users.list({ sort: 'password_hash' })",
  'await shop.products.get("7")',
  'const price: number = (await shop.products.get(7)).price',
  'const hash = (await shop.users.get(7)).password_hash',
  "await shop.products.create({ name: 'a', sku: 'b' })",
  "await shop.products.create({ name: 'a', sku: 'b', price: 1, prize: 2 })",
  "await shop.products.create({ name: 'a', sku: 'b', price: 1, created_at: '2024-01-01T00:00:00Z' })",
  "await shop.products.create({ name: null, sku: 'b', price: 1 })",
  'await shop.products.update(7, { id: 8 })',
  'await shop.payments.update(7, {})',
  'await shop.payments.delete(7)',
  'await shop.product.list()',
]

/** Names that a client could mistake for its own. */
const oddSpec = `
database: { url: "file:./odd.db" }
tables:
${['client', 'index', 'core', 'api', 'pages', 'texts', 'filters', 'tables', 'nullable', 'promise_values']
  .map((name) => `  - name: ${name}\n    columns: { options: { type: string, primary_key: true }, page: integer, limit__eq: integer }\n`)
  .join('')}
  - name: keys
    columns: { changes: integer, class: integer, query: { type: enum, values: [a, { value: "it's", as: its }], nullable: true } }
    primary_key: [changes, class]
    features: { sorting: { enabled: false }, filtering: { enabled: false }, pagination: { enabled: false } }
  - name: audits
    methods: [POST]
    columns: { id: { type: integer, primary_key: true } }
`
const oddUse = `
import { createClient } from './src/generated/client/index.js'
const odd = createClient({ baseUrl: '' })
await odd.pages.list({ page: 2, page__eq: 3, limit__eq: 1, limit__eq__in: [4] })
await odd.keys.get(1, 2)
`

const folder = '/nowhere'
const generated = generate({ file: 'pylight.yaml', text: oddSpec })
const odd = Object.fromEntries(
  generated.files
    .filter(({ path }) => /^src\/generated\/client\/(tables\/)?\w+\.ts$/.test(path))
    .map(({ path, text }) => [join(folder, path), text]),
)
const readme = readFileSync(join(snapshotRoot, '../README.md'), 'utf8')
const example = readme.split('```ts\n').find((block) => block.includes('createClient'))
const opening =
  "import { ConflictError, createClient } from 'shop-api/client'\nconst shop = createClient({ baseUrl: '' })\n"
const statement = (text: string) => `{ ${text} }`

const clients = cases.flatMap((name) => {
  const folder = join(snapshotFolder(name), 'src/generated/client')
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return paths.filter((path) => path.endsWith('.ts')).map((path) => join(folder, path))
})
const texts = {
  ...odd,
  [join(folder, 'odd.ts')]: oddUse,
  [join(folder, 'readme.ts')]: example?.split('```')[0] ?? '',
  [join(folder, 'right.ts')]: `${opening}${right.map(statement).join('\n')}\nexport {}`,
  [join(folder, 'wrong.ts')]: `${opening}${wrong.map(statement).join('\n')}\nexport {}`,
}
const paths = { 'shop-api/client': [join(snapshotFolder('shop'), 'src/generated/client/index.ts')] }

test('a client compiles in a front end, and what the API would refuse does not', () => {
  expect(clients.length).toBeGreaterThan(100)
  expect(generated.diagnostics).toEqual([])
  expect(Object.keys(odd)).toContain(join(folder, 'src/generated/client/tables/index.ts'))
  const errors = typeErrors(frontEndProgram(clients, texts, paths))
  const expected = errors.filter((error) => error.startsWith(join(folder, 'wrong.ts')))
  expect(errors.filter((error) => !expected.includes(error))).toEqual([])
  const at = new Set(expected.map((error) => Number(/:(\d+) /.exec(error)?.[1]) - 3))
  expect(wrong.filter((_, index) => !at.has(index))).toEqual([])
})

test.each([
  ['its core and a table', ["new ProductsClient(new Api({ baseUrl: '' })).list()"], 2048],
  ['all tables', ["createClient({ baseUrl: '' }).products.list()"], 4096],
])('%s are small', async (_, [code = ''], limit) => {
  const client = join(snapshotFolder('protected-shop'), 'src/generated/client')
  const contents = `
    import { Api, createClient } from '${client}/index.ts'
    import { ProductsClient } from '${client}/tables/products.ts'
    console.log(${code})`
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: client },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  const [file] = outputFiles
  expect(file && gzipSync(file.contents).length).toBeLessThan(limit)
})
