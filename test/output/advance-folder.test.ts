import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { generate } from '../../src/generate.js'
import { generateIncrement } from '../../src/increment.js'
import { advanceFolder } from '../../src/output/advance-folder.js'
import { recallState } from '../../src/output/state.js'
import { fates, newFolder, read, update } from './folder.js'

const origin = 'the same'
const before = `database:
  url: file:./a.db
tables:
  - name: books
    columns:
      id: { type: integer, primary_key: true }
      title: { type: string, length: 100 }
  - name: reviews
    columns:
      id: { type: integer, primary_key: true }
      book_id: { type: integer, references: { table: books, column: id, on_delete: cascade } }
`
const after = before.replace('length: 100 }', 'length: 100 }\n      pages: integer')

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function writeWhole(root: string, text: string): Promise<void> {
  const { files, diagnostics, learn } = generate({ file: 'pylight.yaml', text })
  const learnt = { origin, lines: learn?.() ?? [] }
  await update(root, files, { remember: { key: keyOf(text), note: diagnostics, learnt } })
}

function advance(root: string, text: string, own = origin) {
  return advanceFolder(root, { key: keyOf(text), origin: own }, (learnt) =>
    Promise.resolve(generateIncrement({ file: 'pylight.yaml', text }, {}, learnt)),
  )
}

/** What a clone would hold, and more of what the next run reads. */
function textsOf(root: string): Map<string, string> {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'state')
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(paths.map((path) => [path.slice(root.length), readFileSync(path, 'utf8')]))
}

let root: string
beforeEach(async () => {
  root = newFolder()
  await writeWhole(root, before)
})

it('leaves what a whole run leaves', async () => {
  const changes = (await advance(root, after)) ?? []
  expect(fates(changes).filter((fate) => !/^(keep|unchanged) /.test(fate))).toEqual([
    'replace prisma/schema.prisma',
    'replace src/generated/books/books.cache.ts',
    'replace src/generated/books/books.schema.ts',
    'replace src/generated/shared/cache/tables.ts',
  ])
  const whole = newFolder()
  await writeWhole(whole, before)
  await writeWhole(whole, after)
  expect(textsOf(root)).toEqual(textsOf(whole))
  expect(recallState(root, keyOf(after))?.changes).toEqual(
    recallState(whole, keyOf(after))?.changes,
  )
})

it('can go on from there', async () => {
  expect(await advance(root, after)).toBeDefined()
  expect(await advance(root, before)).toBeDefined()
  const whole = newFolder()
  await writeWhole(whole, before)
  expect(textsOf(root)).toEqual(textsOf(whole))
})

it('writes no file for a comment', async () => {
  const commented = before.replace('length: 100 }', 'length: 100 } # at most')
  const changes = (await advance(root, commented)) ?? []
  expect(new Set(changes.map(({ fate }) => fate))).toEqual(new Set(['keep', 'unchanged']))
  expect(recallState(root, keyOf(commented))).toBeDefined()
})

it('keeps the line ends of a checkout', async () => {
  const path = 'src/generated/books/books.schema.ts'
  writeFileSync(join(root, path), read(root, path).replaceAll('\n', '\r\n'))
  await writeWhole(root, before)
  expect(await advance(root, after)).toBeDefined()
  expect(read(root, path)).toMatch(/pages/)
  expect(read(root, path).replaceAll('\r\n', '')).not.toMatch(/\n/)
})

describe('writes nothing and leaves it to a whole run', () => {
  const table = 'src/generated/books/books.schema.ts'
  const edit = (path: string) => () =>
    writeFileSync(join(root, path), `${read(root, path)}// mine\n`)

  it.each<[string, () => void]>([
    ['after an edit of a file that changes', edit(table)],
    ['after an edit of a shared file', edit('prisma/schema.prisma')],
    ['after an edit of any other file', edit('src/generated/reviews/reviews.routes.ts')],
    ['when a file is gone', () => rmSync(join(root, 'src/custom/books.ts'))],
    ['when the lock is another', edit('pylight.lock')],
    ['after a killed run', () => writeFileSync(join(root, '.pylight/next-lock'), '')],
    ['when nothing was learnt', () => rmSync(join(root, '.pylight/learnt'))],
    [
      'when what was learnt is of another run',
      () => writeFileSync(join(root, '.pylight/learnt'), `x${read(root, '.pylight/learnt')}`),
    ],
  ])('%s', async (_, damage) => {
    damage()
    const texts = textsOf(root)
    expect(await advance(root, after)).toBeUndefined()
    expect(textsOf(root)).toEqual(texts)
  })

  it('after an edit that a run has kept', async () => {
    edit(table)()
    await writeWhole(root, before)
    expect(await advance(root, after)).toBeUndefined()
  })

  it('for another database or another Pylight', async () => {
    expect(await advance(root, after, 'not the same')).toBeUndefined()
  })

  it('when other tables depend on what has changed', async () => {
    const other = before.replace('on_delete: cascade', 'on_delete: restrict')
    expect(await advance(root, other)).toBeUndefined()
  })
})
