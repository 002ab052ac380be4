import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
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
  })
})
