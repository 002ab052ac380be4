import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { generate } from '../../src/generate.js'
import { generateIncrement, type Increment } from '../../src/increment.js'
import { mutate } from '../snapshots/mutate.js'
import { Random } from '../snapshots/random.js'
import { startOfWalk, step } from './spec-walk.js'

const fixtures = [
  'all-types-mysql',
  'all-types-postgresql',
  'all-types-sqlite',
  'composite-keys',
  'global-features',
  'long-names',
  'per-endpoint-ttls',
  'reserved-words',
  'self-relation',
  'shop',
  'two-keys-to-one-table',
]

interface Spec {
  tables?: unknown
}

interface Made {
  files: Map<string, string>
  learnt: string[] | undefined
}

/** Tables come last, as people write them. */
function textOf({ tables, ...rest }: Spec): string {
  return stringify({ ...rest, tables }, { aliasDuplicateObjects: false })
}

function make(text: string): Made {
  const { files, learn } = generate({ file: 'pylight.yaml', text })
  const generated = files.filter(({ mode }) => mode === 'generated')
  return { files: new Map(generated.map(({ path, text }) => [path, text])), learnt: learn?.() }
}

/** What becomes of the files; undefined when the increment is not of them. */
function advance(
  files: Made['files'],
  { files: whole, parts }: Increment,
): Made['files'] | undefined {
  const next = new Map(files)
  for (const { before, after } of whole) {
    if (next.get(before.path) !== before.text) return undefined
    next.set(after.path, after.text)
  }
  for (const { before, after } of parts) {
    const [start, end, ...more] = next.get(before.path)?.split(before.text) ?? []
    if (start === undefined || end === undefined || more.length > 0) return undefined
    next.set(after.path, start + after.text + end)
  }
  return next
}

/** Whether there was an increment, which then must be what a whole generation makes. */
function isAdvanced(from: Made, text: string): boolean {
  const increment =
    from.learnt && generateIncrement({ file: 'pylight.yaml', text }, {}, from.learnt)
  if (!increment) return false
  const whole = make(text)
  expect(advance(from.files, increment), text).toEqual(whole.files)
  expect(increment.learnt, text).toEqual(whole.learnt)
  return true
}

describe('an increment makes what a whole generation makes', () => {
  it.each(fixtures)('after slips and changes of mind: %s', (fixture) => {
    const spec = parse(readFileSync(`fixtures/${fixture}/pylight.yaml`, 'utf8')) as Spec
    const from = make(textOf(spec))
    expect(from.learnt).toBeDefined()
    const random = new Random(7)
    let advanced = 0
    for (let count = 0; count < 60; count++) {
      const changed = mutate(spec, random)
      if (isAdvanced(from, textOf(changed))) advanced++
      const back = make(textOf(changed))
      isAdvanced(back, textOf(spec))
    }
    expect(advanced).toBeGreaterThan(0)
  })

  it.each([1, 2, 3, 4, 5])('on walk %i', (seed) => {
    const random = new Random(seed)
    let spec = startOfWalk()
    let made = make(textOf(spec))
    let advanced = 0
    for (let count = 0; count < 150; count++) {
      spec = random.below(8) === 0 ? startOfWalk() : step(spec, random)
      const text = textOf(spec)
      if (isAdvanced(made, text)) advanced++
      const next = make(text)
      if (next.files.size > 0) made = next
    }
    expect(advanced).toBeGreaterThan(5)
  })
})

const library = `database:
  url: file:./a.db
tables:
  - name: books
    columns:
      id: { type: integer, primary_key: true }
      title: { type: string, length: 100 }
  - name: book_formats
    columns:
      id: { type: integer, primary_key: true }
      book_id: { type: integer, nullable: true, references: { table: books, column: id } }
      note: text
`

const title = /title: .*/
const note = /note: text/

describe('a change that others depend on is left to a whole generation', () => {
  it.each<[string, RegExp, string]>([
    ['an enum named as a model', title, 'format: { type: enum, values: [a, b] }'],
    ['a column named as a relation', note, 'book: text'],
    ['a column named as the other end of a relation', title, 'book_formats: text'],
    ['a former name of a column', note, 'remark: { type: text, was: note }'],
    ['a former name of a table', /name: books/, 'name: books\n    was: tomes'],
    ['a model of another name', /name: books/, 'name: books\n    model: Tome'],
    ['a hidden column', note, 'note: { type: text, hidden: true }'],
    ['an index', note, 'note: text\n    indexes: [[book_id]]'],
    ['a unique column', title, 'title: { type: string, length: 100, unique: true }'],
    ['a key of another type', /id: { type: integer, p/, 'id: { type: uuid, p'],
    ['a foreign key that can’t be null', /nullable: true, /, ''],
    ['a foreign key with another action', /column: id }/, 'column: id, on_delete: cascade }'],
    ['a list to warm', note, 'note: text\n    features: { caching: { warm: ["page=2"] } }'],
    ['a variable', note, 'note: text\n    features: { caching: { prefix: "${P:-p}:" } }'],
    ['a table that isn’t cached', note, 'note: text\n    features: { caching: false }'],
    ['a table that can’t be read', note, 'note: text\n    methods: [POST, DELETE]'],
    ['a setting of all tables', /tables:/, 'redis: { prefix: "a:" }\ntables:'],
    [
      'a new table',
      /$/,
      '  - name: shelves\n    columns: { id: { type: integer, primary_key: true } }',
    ],
    ['a mistake', note, 'note: txt'],
    ['something to warn of', /primary_key: true/, 'primary_key: true, unique: true'],
  ])('%s', (_, from, to) => {
    const changed = library.replace(from, to)
    expect(isAdvanced(make(library), changed)).toBe(false)
  })

  it('what other tables share by an anchor', () => {
    const shared = library.replace('note: text', 'note: *text').replace('title: ', 'title: &text ')
    expect(make(shared).files.size).toBeGreaterThan(0)
    expect(make(shared).learnt).toBeUndefined()
  })
})
