import { execFile, execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  rmdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clientFolder } from '../../src/prisma/client-folder.js'
import { sampled } from '../sampled.js'
import { makeClient, refuseInvalid } from '../../src/prisma/client.js'
import { schemaText, withField } from './schemas/schema-text.js'

const require = createRequire(import.meta.url)
const shop = schemaText('shop', 'sqlite')
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pylight-client-'))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

const generated = (folder = root): string => join(folder, 'src/generated/prisma')

const make = (text: string, folder = root): ReturnType<typeof makeClient> =>
  makeClient({
    schemaText: text,
    schemaPath: join(folder, 'prisma/schema.prisma'),
    outputDir: generated(folder),
  })

/** Every file below a folder with its text, except Pylight's stamp. */
function readTree(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = paths.filter(
    (path) => statSync(join(folder, path)).isFile() && path !== '.pylight-client.json',
  )
  return Object.fromEntries(
    files.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  )
}

describe('makeClient', () => {
  it.each(sampled(['mysql'] as const, ['sqlite', 'postgresql'] as const))(
    'writes for %s what `prisma generate` writes, byte for byte',
    async (provider) => {
      const text = schemaText(provider === 'mysql' ? 'every-type' : 'shop', provider)
      const theirs = join(root, 'theirs')
      mkdirSync(join(theirs, 'prisma'), { recursive: true })
      writeFileSync(join(theirs, 'prisma/schema.prisma'), text)
      const prisma = require.resolve('prisma/build/index.js')
      await promisify(execFile)(process.execPath, [prisma, 'generate'], {
        cwd: theirs,
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          CHECKPOINT_DISABLE: '1',
        },
      })

      await make(text, join(root, 'ours'))
      expect(readTree(generated(join(root, 'ours')))).toEqual(readTree(generated(theirs)))
    },
  )

  it('does nothing for the same schema, and removes models of an earlier schema', async () => {
    const withNote = `${shop}\nmodel Note {\n  id Int @id\n}\n`
    expect(await make(withNote)).toEqual({ status: 'made' })
    const before = statSync(join(generated(), 'client.ts')).mtimeMs
    expect(await make(withNote)).toEqual({ status: 'unchanged' })
    expect(statSync(join(generated(), 'client.ts')).mtimeMs).toBe(before)

    expect(await make(shop)).toEqual({ status: 'made' })
    expect(readdirSync(join(generated(), 'models'))).not.toContain('Note.ts')
  })

  it('makes a client again that lost a file, and clears up after a killed run', async () => {
    await make(shop)
    rmSync(join(generated(), 'models/Product.ts'))
    const abandoned = join(root, 'src/generated/.prisma-999999999-x1')
    mkdirSync(abandoned)
    writeFileSync(join(abandoned, 'client.ts'), 'half')

    expect(await make(shop)).toEqual({ status: 'made' })
    expect(readdirSync(join(generated(), 'models'))).toContain('Product.ts')
    expect(readdirSync(join(root, 'src/generated'))).toEqual(['prisma'])
  })

  it('leaves one complete client after two concurrent runs', async () => {
    const other = withField(shop, 'Order', 'note String?')
    const wholes: unknown[] = []
    for (const [name, text] of Object.entries({ shop, other })) {
      await make(text, join(root, name))
      wholes.push(readTree(generated(join(root, name))))
    }
    await Promise.all([make(shop), make(other), make(shop)])
    expect(wholes).toContainEqual(readTree(generated()))
    expect(readdirSync(join(root, 'src/generated'))).toEqual(['prisma'])
  })

  it('throws an InternalError for an invalid schema and keeps the previous client', async () => {
    await make(shop)
    const invalid = withField(shop, 'Order', 'buyer Buyer')
    await expect(make(invalid)).rejects.toThrow(/InternalError|line \d+: Type "Buyer"/)
    await expect(make(invalid)).rejects.toMatchObject({ name: 'InternalError' })
    expect(await make(shop)).toEqual({ status: 'unchanged' })
    expect(readdirSync(join(root, 'src/generated'))).toEqual(['prisma'])
  })

  it.each(['thesis.txt', 'client.ts', 'models/client.ts'])(
    'refuses a folder with another %s in it, even beside a client',
    async (name) => {
      await make(shop)
      mkdirSync(generated(), { recursive: true })
      writeFileSync(join(generated(), name), 'mine')
      const other = withField(shop, 'Order', 'note String?')
      await expect(make(other)).rejects.toMatchObject({ name: 'PrismaProblem' })
      expect(readFileSync(join(generated(), name), 'utf8')).toBe('mine')
    },
  )

  it('refuses a folder outside the project, also through links', async () => {
    const project = join(root, 'project')
    mkdirSync(join(project, 'src'), { recursive: true })
    mkdirSync(join(root, 'elsewhere'))
    symlinkSync(join(root, 'elsewhere'), join(project, 'src/generated'))
    await expect(make(shop, project)).rejects.toThrow(/outside the project/)
    const request = { schemaText: shop, schemaPath: join(project, 'prisma/schema.prisma') }
    for (const outputDir of ['../elsewhere', '.', '..'].map((path) => join(project, path))) {
      await expect(makeClient({ ...request, outputDir })).rejects.toThrow(/outside the project/)
    }
    expect(readdirSync(join(root, 'elsewhere'))).toEqual([])

    symlinkSync(join(root, 'nowhere'), join(project, 'src/broken'))
    for (const outputDir of ['src/broken', 'src/broken/prisma'].map((path) =>
      join(project, path),
    )) {
      await expect(makeClient({ ...request, outputDir })).rejects.toThrow(
        /a link that leads nowhere/,
      )
    }
  })

  it('refuses a folder with a pipe or a link, and a file in its place', async () => {
    mkdirSync(generated(), { recursive: true })
    const made = join(generated(), 'models.ts')
    for (const put of [() => execFileSync('mkfifo', [made]), () => symlinkSync(root, made)]) {
      put()
      await expect(make(shop)).rejects.toThrow(/contains models\.ts, which isn't part/)
      rmSync(made)
    }
    rmdirSync(generated())
    writeFileSync(generated(), 'mine')
    await expect(make(shop)).rejects.toThrow(/prisma is not a folder/)
    expect(readFileSync(generated(), 'utf8')).toBe('mine')
  })

  it('gives its folder the mode of its neighbours', async () => {
    await make(shop)
    const modes = [generated(), dirname(generated())].map((folder) => statSync(folder).mode)
    expect(modes[0]).toBe(modes[1])
  })
})

describe('clientFolder', () => {
  it('is relative to the schema', async () => {
    expect(await clientFolder(shop, '/srv/shop/prisma/schema.prisma')).toBe(
      '/srv/shop/src/generated/prisma',
    )
  })
})

describe('refuseInvalid', () => {
  it('lists what is wrong in a schema that was edited', async () => {
    const request = { schemaPath: 'prisma/schema.prisma', outputDir: generated() }
    await refuseInvalid({ ...request, schemaText: shop })
    const edited = withField(shop, 'Order', 'buyer Buyer')
    await expect(refuseInvalid({ ...request, schemaText: edited })).rejects.toMatchObject({
      name: 'PrismaProblem',
      message: expect.stringMatching(
        /schema\.prisma isn't valid:\n {2}line \d+: Type "Buyer"/,
      ) as string,
    })
  })
})
