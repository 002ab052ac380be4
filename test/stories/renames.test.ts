import { expect, it } from 'vitest'
import { generate } from '../../src/pipeline/generate.js'
import { fateOf, MemoryProject } from './project.js'

const spec = `database: { url: "file:./a.db" }
tables:
  - name: goods
    columns:
      id: { type: integer, primary_key: true }
      title: { type: text }
      state: { type: enum, values: [open, closed] }
  - name: orders
    columns:
      id: { type: integer, primary_key: true }
      good_id: { type: integer, references: goods.id }
`
const renamedTable = spec
  .replace('name: goods', 'name: products\n    was: goods')
  .replace('goods.id', 'products.id')
const renamedColumn = spec.replace('title: { type: text }', 'name: { type: text, was: title }')

function filesOf(text: string) {
  const { files, diagnostics } = generate({ file: 'pylight.yaml', text })
  expect(diagnostics).toEqual([])
  return files
}

const schema = (table: string) => `src/generated/${table}/${table}.schema.ts`
const routes = (table: string) => `src/generated/${table}/${table}.routes.ts`

it('moves the files of a renamed table, with the edits in them', async () => {
  const project = new MemoryProject()
  await project.run(filesOf(spec))
  project.edit(routes('goods'), "goodsRouter.get('/', list)", "goodsRouter.get('/', mine, list)")
  project.edit(schema('orders'), 'good_id: number', 'good_id: number // mine')
  project.edit('src/custom/goods.ts', /$/, '// my goods\n')

  const changes = await project.run(filesOf(renamedTable))
  expect(changes.find(({ path }) => path === routes('products'))).toMatchObject({
    fate: 'merge',
    from: routes('goods'),
  })
  expect(fateOf(changes, schema('products'))).toBe('move')
  expect(fateOf(changes, schema('goods'))).toBe('delete')
  expect(project.disk.get(routes('products'))).toContain("productsRouter.get('/', mine, list)")
  expect(project.disk.get(schema('orders'))).toContain('good_id: number // mine')
  expect(project.disk.get('src/custom/products.ts')).toContain('// my products\n')
  expect([...project.disk.keys()].filter((path) => path.includes('goods'))).toEqual([])

  const again = await project.run(filesOf(renamedTable))
  expect(new Set(again.map(({ fate }) => fate))).toEqual(new Set(['unchanged', 'keep']))
  const without = await project.run(filesOf(renamedTable.replace('    was: goods\n', '')))
  expect(new Set(without.map(({ fate }) => fate))).toEqual(new Set(['unchanged', 'keep']))
})

it('leaves deleted what the user deleted before its table was renamed', async () => {
  const project = new MemoryProject()
  await project.run(filesOf(spec))
  project.disk.delete(schema('goods'))
  for (let run = 0; run < 2; run++) {
    const changes = await project.run(filesOf(renamedTable))
    expect(changes.find(({ path }) => path === schema('products'))).toMatchObject({
      fate: 'absent',
      cause: 'deleted',
    })
    expect(project.disk.has(schema('products'))).toBe(false)
  }
  const forced = await project.run(filesOf(renamedTable), { force: true })
  expect(fateOf(forced, schema('products'))).toBe('create')
})

it('moves no file with marks of a conflict, unless it is forced', async () => {
  const project = new MemoryProject()
  await project.run(filesOf(spec))
  project.edit(schema('goods'), '  title: string\n', '  title: string // mine\n')
  const nullable = spec.replace('title: { type: text }', 'title: { type: text, nullable: true }')
  expect(fateOf(await project.run(filesOf(nullable)), schema('goods'))).toBe('conflict')

  const changes = await project.run(filesOf(renamedTable))
  expect(changes.find(({ fate }) => fate === 'unresolved')).toMatchObject({
    path: schema('products'),
    from: schema('goods'),
  })
  expect(project.disk.get(schema('goods'))?.match(/^<{7} /gm)).toHaveLength(1)
  const forced = await project.run(filesOf(renamedTable), { force: true })
  expect(fateOf(forced, schema('products'))).toBe('move')
})

it('carries edits over to lines of a renamed column', async () => {
  const project = new MemoryProject()
  await project.run(filesOf(spec))
  project.edit(schema('goods'), '  title: string\n', '  title: string // mine\n')
  const changes = await project.run(filesOf(renamedColumn))
  expect(fateOf(changes, schema('goods'))).toBe('merge')
  expect(project.disk.get(schema('goods'))).toContain('  name: string // mine\n')
})

it('does not replace a former name again after the rename', async () => {
  const project = new MemoryProject()
  await project.run(filesOf(renamedColumn))
  project.edit(schema('goods'), '  name: string\n', '  name: string // the title\n')
  await project.run(filesOf(renamedColumn.replace('[open, closed]', '[open, closed, lost]')))
  expect(project.disk.get(schema('goods'))).toContain('  name: string // the title\n')
})

it('refuses a former name that is still in use', () => {
  const text = spec.replace('name: orders', 'name: orders\n    was: goods')
  const { diagnostics } = generate({ file: 'pylight.yaml', text })
  expect(diagnostics).toMatchObject([{ code: 'spec/duplicate-name', path: 'tables[1].was' }])
})
