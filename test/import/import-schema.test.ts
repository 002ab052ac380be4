import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { columnName, tableName } from '../../src/import/api-names.js'
import { withoutUnseen } from '../../src/import/without-unseen.js'
import { generate } from '../../src/pipeline/generate.js'
import { importFrom } from '../../src/project/import-spec.js'

const folder = mkdtempSync(join(tmpdir(), 'pylight-import-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function schemaFile(text: string): string {
  const path = join(folder, 'schema.prisma')
  writeFileSync(path, text)
  return path
}

const blog = `datasource db {
  provider     = "postgresql"
  url          = env("DATABASE_URL")
  relationMode = "prisma"
}

generator client {
  provider        = "prisma-client-js"
  previewFeatures = ["driverAdapters"]
}

enum Role {
  ADMIN @map("admin-user")
  READER

  @@map("user_role")
}

model User {
  id       Int     @id @default(autoincrement())
  email    String  @unique(map: "one account each") @map("E-Mail") @db.VarChar(80)
  role     Role    @default(ADMIN)
  place    Unsupported("point")?
  tags     String[]
  posts    Post[]

  @@map("users")
}

model Post {
  blog     Int
  number   BigInt
  title    String    @db.Citext
  slug     String    @default(nanoid())
  madeAt   DateTime  @default(now()) @map("made_at") @db.Timestamptz(6)
  authorId Int?
  author   User?     @relation(fields: [authorId], references: [id], onDelete: Cascade, map: "post author")
  topics   Topic[]

  @@id([blog, number], map: "post pk")
  @@index([madeAt(sort: Desc)], map: "by time")
}

model Topic {
  id    String @id @default(uuid()) @db.Uuid
  posts Post[]
}
`
  .replace('topics   Topic[]\n', '')
  .replace('posts Post[]\n}\n', 'users User[]\n}\n')
  .replace('posts    Post[]', 'posts    Post[]\n  topics   Topic[]')

it('caches no view of a table that unknown foreign keys change', () => {
  const table = (name: string, settings = {}) => ({ name, settings, columns: new Map() })
  const view = (name: string, of: string) => table(name, { view: true, of: [of] })
  const tables = [
    table('a'),
    view('of_view', 'of_b'),
    view('of_b', 'b'),
    view('of_a', 'a'),
    { ...table('b'), place: 'The B' },
  ]
  const keys = [{ table: 'b', columns: ['a_id'], target: 'a' }]
  const { notes } = withoutUnseen({ enums: new Map(), tables, keys, places: new Map(), notes: [] })
  expect(notes.map((note) => note.table).sort()).toEqual(['b', 'of_b', 'of_view'])
  expect(notes.map(({ text }) => text.split(':')[0])).toContain('The B')
})

it.each([
  ['Größe', 'Grosse', 'grosse'],
  ['ßtr', 'sstr', 'sstr'],
  ['Ærø Łódź', 'Aero_Lodz', 'aero_lodz'],
  ['Œuvre', 'Oeuvre', 'oeuvre'],
  ['Đường', 'Duong', 'duong'],
  ['Þór', 'Thor', 'thor'],
  ['日本', 'column', 'table'],
])('names %s in English letters', (name, column, table) => {
  expect(columnName(name, new Set())).toBe(column)
  expect(tableName(name, new Set())).toBe(table)
})

describe('a Prisma schema', () => {
  it('becomes a spec that generates the same tables', async () => {
    const { text, notes } = await importFrom(schemaFile(blog), 'blog')
    expect(text).toMatchSnapshot()
    expect(notes).toMatchSnapshot()

    const { files, diagnostics } = generate({ file: 'pylight.yaml', text })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const schema = files.find(({ path }) => path === 'prisma/schema.prisma')?.text ?? ''
    for (const line of [
      '@@map("user_role")',
      'ADMIN  @map("admin-user")',
      '@@map("_TopicToUser")',
      '@@id([blog, number], map: "post pk")',
      'onDelete: Cascade, map: "post author")',
    ]) {
      expect(schema.replaceAll(/ +/g, ' ')).toContain(line.replaceAll(/ +/g, ' '))
    }
  })

  it('caches no table that unknown foreign keys change, directly or not', async () => {
    const table = (name: string, ...fields: string[]) =>
      [`model ${name} {`, '  id Int @id', ...fields.map((field) => `  ${field}`), '}'].join('\n')
    const schema = [
      'datasource db {\n  provider = "postgresql"\n}',
      table(
        'account',
        'oid Int @unique @db.Oid',
        'code String @unique @db.Char(3)',
        'deleted removed[]',
        'coded recoded[]',
        'rest kept[]',
        'via unserved?',
      ),
      // No spec has a column of this type.
      table(
        'removed',
        'of Int @db.Oid',
        'account account @relation(fields: [of], references: [oid], onDelete: Cascade)',
        'items item[]',
        'notes note[]',
      ),
      table(
        'item',
        'of Int',
        'removed removed @relation(fields: [of], references: [id], onDelete: Cascade)',
      ),
      table(
        'note',
        'of Int',
        'removed removed @relation(fields: [of], references: [id], onDelete: Restrict)',
      ),
      // A spec refers only to columns of the same type.
      table(
        'recoded',
        'code String @db.VarChar(3)',
        'account account @relation(fields: [code], references: [code], onDelete: Restrict)',
      ),
      table(
        'kept',
        'of Int @db.Oid',
        'account account @relation(fields: [of], references: [id], onDelete: Restrict)',
      ),
      // This table is left out.
      'model unserved {\n  id Int @id @db.Oid\n  account account @relation(fields: [id], references: [oid], onDelete: Cascade)\n  ends end[]\n}',
      table(
        'end',
        'of Int? @db.Oid',
        'unserved unserved? @relation(fields: [of], references: [id], onDelete: SetNull)',
      ),
    ].join('\n\n')
    const { text, notes } = await importFrom(schemaFile(schema), 'keys')
    const { tables } = parse(text) as { tables: { name: string; features?: object }[] }
    const uncached = tables.filter(({ features }) => features).map(({ name }) => name)
    expect(uncached.sort()).toEqual(['end', 'item', 'recoded', 'removed'])
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['account', 'kept', 'note']),
    )
    expect(notes.map((note) => note.text)).toContain(
      "item: isn't cached, because foreign keys that the spec lacks may change its rows",
    )
  })

  it('may be in the files of a folder, whose lines are named', async () => {
    const several = mkdtempSync(join(tmpdir(), 'pylight-schemas-'))
    const blocks = blog.split(/^(?=\w+ \w+ \{$)/m)
    const isOf = (block: string) => (/^model (User|Post)/.test(block) ? 'blog' : 'main')
    mkdirSync(join(several, 'models'))
    for (const [path, kind] of [
      ['main.prisma', 'main'],
      ['models/blog.prisma', 'blog'],
    ] as const) {
      const text = blocks.filter((block) => isOf(block) === kind).join('')
      writeFileSync(join(several, path), text.trimEnd())
    }
    const { text, notes } = await importFrom(several, 'blog')
    const asOne = await importFrom(schemaFile(blog), 'blog')
    expect(text.split('\n').sort()).toEqual(asOne.text.split('\n').sort())
    const place = notes.find((note) => note.text.startsWith('User.place'))
    const lines = readFileSync(join(several, 'models/blog.prisma'), 'utf8').split('\n')
    expect(place?.file).toBe('models/blog.prisma')
    expect(lines[(place?.line ?? 0) - 1]).toContain('Unsupported("point")')
    await expect(importFrom(join(several, 'models/blog.prisma'), 'blog')).rejects.toThrow(
      'If it is in several files, name their folder.',
    )
    writeFileSync(join(several, 'models/wrong.prisma'), '\nmodel A {\n')
    await expect(importFrom(several, 'blog')).rejects.toThrow(/models.wrong\.prisma, line 2/)
    rmSync(several, { recursive: true })
  })

  it('that is not valid, or not there, is a clear error', async () => {
    await expect(importFrom(schemaFile('model A {'), 'blog')).rejects.toThrow(
      /isn't valid:\n {2}line 1/,
    )
    await expect(importFrom('nowhere.prisma', 'blog')).rejects.toThrow('There is no Prisma schema')
    const mistyped = 'postgresql//app:s3cr@t/word@db/shop'
    await expect(importFrom(mistyped, 'blog')).rejects.toThrow('postgresql//app:***@db/shop.')
  })
})
