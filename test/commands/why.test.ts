import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fixtureFolder } from '../snapshots/cases.js'
import { generate, newFolder, pylight, type Ended } from './cli.js'

const schema = 'src/generated/products/products.schema.ts'

let folder: string
beforeAll(async () => {
  folder = newFolder()
  copyFileSync(join(fixtureFolder('shop'), 'pylight.yaml'), join(folder, 'pylight.yaml'))
  expect((await generate(folder)).exitCode).toBe(0)
})

const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
const write = (path: string, text: string): void => writeFileSync(join(folder, path), text)

function lineOf(path: string, words: string): number {
  const lines = read(path).split('\n')
  return lines.findIndex((line) => line.includes(words)) + 1
}

async function why(...args: string[]): Promise<Ended> {
  return pylight(folder, ['why', ...args])
}

/** The explanation of a line, without line numbers. */
async function whyLine(path: string, words: string): Promise<string> {
  const { exitCode, stdout, stderr } = await why(`${path}:${lineOf(path, words)}`)
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  return stdout
}

describe('pylight why', () => {
  it.each<[string, string]>([
    [schema, '  price: values.decimal('],
    [schema, '  weight: string'],
    ['src/generated/products/products.cache.ts', "lists: ['products', 'inventory', 'reviews']"],
    ['src/generated/index.ts', "from './orders/orders.routes.js'"],
    ['src/generated/products/products.repository.ts', "from '../shared/context.js'"],
    ['src/custom/products.ts', 'export const productsRoutes'],
    ['.env.example', 'DATABASE_URL'],
  ])('names what makes a line of %s: %s', async (path, words) => {
    expect(await whyLine(path, words)).toMatchSnapshot()
  })

  it.each([
    schema,
    'src/generated/products/products.cache.ts',
    'src/generated/shared/env.ts',
    'src/generated/shared/cache/fill.ts',
    'pylight.yaml',
    'pylight.lock',
  ])('names what makes %s', async (path) => {
    const { exitCode, stdout } = await why(path)
    expect(exitCode).toBe(0)
    expect(stdout).toMatchSnapshot()
  })

  it('answers as the README shows', async () => {
    const { stdout } = await why(`${schema}:20`)
    const [shown = ''] = stdout.split('\n\nTemplate: ')
    expect(readFileSync('README.md', 'utf8')).toContain(`$ npx pylight why ${schema}:20\n${shown}`)
  })

  it('prints it as JSON', async () => {
    const line = lineOf(schema, '  price: values.decimal(')
    const spec = lineOf('pylight.yaml', '      price: {')
    const { stdout } = await why(`${schema}:${line}`, '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      file: schema,
      line,
      kind: 'generated',
      edited: false,
      table: 'products',
      template: 'templates/src/generated/__table__/__table__.schema.ts.hbs',
      origin: 'spec',
      spec: 'pylight.yaml',
      places: [
        { name: 'products.price.precision', path: 'tables[2].columns.price.precision', line: spec },
        { name: 'products.price.min', line: spec },
        { name: 'products.price.scale', line: spec },
        { name: 'products.price.type', line: spec },
        { name: 'products.price', line: spec, column: 7 },
      ],
    })
  })

  it('finds a file by its absolute path, from elsewhere, with a column behind the line', async () => {
    const elsewhere = newFolder()
    const named = `${join(folder, schema)}:10:3`
    const spec = ['--spec', join(folder, 'pylight.yaml')]
    const { exitCode, stdout } = await pylight(elsewhere, ['why', named, ...spec])
    expect(exitCode).toBe(0)
    expect(stdout).toContain(`${schema}:10  generated for the table products`)
  })

  it.each<[string, string]>([
    ['src/generated/products/product.schema.ts', `Did you mean ${schema}?`],
    ['products.schema.ts', `Did you mean ${schema}?`],
    [`${schema}:9999`, 'There is no line 9999: '],
    [`${schema}:0`, 'There is no line 0: '],
    ['src/generated', 'src/generated is a folder. Name a file in it.'],
    ['../other.ts', "isn't in the project's folder"],
  ])('refuses %s and says why', async (named, message) => {
    const { exitCode, stdout, stderr } = await why(named)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  it('says that nothing was generated yet', async () => {
    const empty = newFolder()
    copyFileSync(join(folder, 'pylight.yaml'), join(empty, 'pylight.yaml'))
    const { exitCode, stderr } = await pylight(empty, ['why', schema])
    expect(exitCode).toBe(2)
    expect(stderr).toContain('There is no pylight.lock')
  })
})

describe('pylight why after changes since the last run', () => {
  let before = { text: '', spec: '' }
  beforeAll(() => {
    before = { text: read(schema), spec: read('pylight.yaml') }
  })
  beforeEach(() => {
    write(schema, before.text)
    write('pylight.yaml', before.spec)
  })

  it('recognises edited lines, and generated lines that have moved', async () => {
    const marked = before.text.replace('/** What the shop sells */', '/** Mine */\n// and more')
    write(schema, marked.replace('  sku: string', '  sku: Sku'))
    expect(await whyLine(schema, '// and more')).toContain('The line is yours')
    expect(await whyLine(schema, '  sku: Sku')).toContain('The line is yours')
    const moved = await whyLine(schema, '  weight: string')
    expect(moved).toContain('and edited by hand')
    expect(moved).toContain('products.weight.type')
  })

  it('recognises lines of the last run that are no longer generated', async () => {
    write('pylight.yaml', before.spec.replace(/^ {6}sku: .*\n/m, ''))
    expect(await whyLine(schema, '  sku: string')).toContain('The last run wrote this line')
    expect(await whyLine(schema, '  weight: string')).toContain('products.weight.type')
  })

  it('knows a file that was deleted, and one that was never made', async () => {
    rmSync(join(folder, schema))
    expect((await why(schema)).stdout).toContain('deleted by you')
    expect((await why(`${schema}:1`)).stderr).toContain('has no lines')
    write('src/mine.ts', 'export {}\n')
    expect((await why('src/mine.ts:1')).stdout).toBe(
      'src/mine.ts:1  yours: Pylight never wrote it and does not touch it\n    1 | export {}\n',
    )
  })

  it('shows what is wrong with a spec, and stops', async () => {
    write('pylight.yaml', before.spec.replace('type: decimal', 'type: decimel'))
    const { exitCode, stdout, stderr } = await why(schema)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain('Did you mean decimal?')
  })
})

describe('pylight why, of a program', () => {
  it('names settings, as there are no lines', async () => {
    const project = newFolder()
    writeFileSync(
      join(project, 'pylight.config.js'),
      `export default { database: { url: 'file:./a.db' }, tables: [{ name: 'notes', columns: {
        id: { type: 'integer', primary_key: true }, body: 'text' } }] }`,
    )
    await generate(project)
    const { stdout } = await pylight(project, ['why', 'src/generated/notes/notes.schema.ts:12'])
    expect(stdout).toContain('\n\npylight.config.js  notes.body.type\n')
  })
})
