import { basename } from 'node:path'
import {
  Node,
  Project,
  SyntaxKind,
  type CallExpression,
  type ObjectLiteralExpression,
  type SourceFile,
} from 'ts-morph'
import { describe, expect, test } from 'vitest'
import { findBreaks } from '../../src/output/merge/invariants.js'
import { cases, snapshotFolder } from './cases.js'

const writing = /^(create|update|delete|upsert)(Many|ManyAndReturn)?$|^\$(execute|query)Raw/

/** The tables' files, by table. */
function tablesOf(name: string): Map<string, { repository: SourceFile; cache?: SourceFile }> {
  const project = new Project({ compilerOptions: { allowJs: false }, skipFileDependencyResolution: true })
  const files = project.addSourceFilesAtPaths(`${snapshotFolder(name)}/src/generated/*/*.ts`)
  const named = new Map(files.map((file) => [basename(file.getFilePath()), file]))
  return new Map(
    [...named].flatMap(([file, repository]) => {
      const table = /^(.*)\.repository\.ts$/.exec(file)?.[1]
      if (table === undefined) return []
      const cache = named.get(`${table}.cache.ts`)
      return [[table, { repository, ...(cache && { cache }) }]]
    }),
  )
}

describe.each(cases)('in the snapshot of %s', (name) => {
  const tables = tablesOf(name)

  test('there are tables', () => {
    expect(tables.size).toBeGreaterThan(0)
  })

  test('every Prisma write invalidates, and every key begins with its table', () => {
    for (const [table, { repository, cache }] of tables) {
      const texts = { repository: repository.getFullText(), cache: cache?.getFullText() }
      expect(findBreaks({ table, ...texts }), table).toEqual([])
    }
  })

  test('every table that an invalidation names is one of its project', () => {
    for (const { cache } of tables.values()) {
      for (const invalidation of (cache ? invalidations(cache) : new Map<string, never>()).values()) {
        for (const property of ['lists', 'rowsOf'])
          for (const named of namesIn(invalidation, property))
            expect([...tables.keys()]).toContain(named.slice(1, -1))
      }
    }
  })
})

test('the shop writes everywhere but in payments, which is never updated or deleted', () => {
  const kinds = [...tablesOf('shop')].map(([table, { repository }]): [string, string] => [
    table,
    writesIn(repository).map(methodOf).join(),
  ])
  expect(Object.fromEntries(kinds)).toMatchObject({
    payments: 'create',
    products: 'create,update,delete',
    users: 'create,update,delete',
  })
})

function writesIn(file: SourceFile): CallExpression[] {
  return file.getDescendantsOfKind(SyntaxKind.CallExpression).filter((call) => methodOf(call) !== undefined)
}

/** `delete` of `db.product.delete({ … })`; undefined for every other call. */
function methodOf(call: CallExpression): string | undefined {
  const [client, ...path] = call.getExpression().getText().split('.')
  const method = path.at(-1) ?? ''
  return client === 'db' && writing.test(method) ? method : undefined
}

/** What each kind of write makes stale. */
function invalidations(cache: SourceFile): Map<string, ObjectLiteralExpression> {
  const writes = objectNamed(cache, /(?<!Bulk)Writes$/)?.getProperties().filter(Node.isPropertyAssignment) ?? []
  return new Map(
    writes.map((write) => [
      write.getName(),
      write
        .getInitializerIfKindOrThrow(SyntaxKind.ArrowFunction)
        .getBody()
        .getFirstDescendantByKindOrThrow(SyntaxKind.ObjectLiteralExpression),
    ]),
  )
}

function namesIn(invalidation: ObjectLiteralExpression | undefined, property: string): string[] {
  const list = invalidation?.getProperty(property)?.getFirstDescendantByKind(SyntaxKind.ArrayLiteralExpression)
  return list?.getElements().map((element) => element.getText()) ?? []
}

function objectNamed(file: SourceFile, name: RegExp): ObjectLiteralExpression | undefined {
  return file
    .getVariableDeclaration((declaration) => name.test(declaration.getName()))
    ?.getInitializerIfKind(SyntaxKind.ObjectLiteralExpression)
}
