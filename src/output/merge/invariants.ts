import {
  Node,
  SyntaxKind,
  type CallExpression,
  type ObjectLiteralExpression,
  type SourceFile,
} from 'ts-morph'
import { parseFile } from './typescript-file.js'

/** What a cached table's generated files rely on, and one of them doesn't do. */
export interface Break {
  file: 'repository' | 'cache'
  /** From 1. */
  line: number
  message: string
}

/** The texts of one table's files; a table without a cache file caches nothing. */
export interface TableTexts {
  table: string
  repository: string
  cache?: string | undefined
}

const writing = /^(create|update|delete|upsert)(Many|ManyAndReturn)?$|^\$(execute|query)Raw/

/**
 * Each write of Prisma tells the cache in the same call, what it tells names the table's lists and
 * items, and each key begins with its table.
 */
export function findBreaks({ table, repository, cache }: TableTexts): Break[] {
  if (cache === undefined) return []
  const cacheFile = parseFile(cache)
  const inCache = [...staleBreaks(table, cacheFile), ...keyBreaks(table, cacheFile)]
  const writes = new Set(invalidations(cacheFile).keys())
  const inRepository = writesIn(parseFile(repository)).flatMap((call) => writeBreak(call, writes))
  return [
    ...inRepository.map((one) => ({ ...one, file: 'repository' as const })),
    ...inCache.map((one) => ({ ...one, file: 'cache' as const })),
  ]
}

type Found = Omit<Break, 'file'>

function writeBreak(call: CallExpression, writes: Set<string>): Found[] {
  const name = call.getExpression().getText().replaceAll(/\s+/g, '')
  const used = invalidationsOf(call)
  if (used.length === 0) return [at(call, `${name}() does not stand in a cache.write(…)`)]
  const unknown = used.filter((kind) => !writes.has(kind))
  return unknown.map((kind) => at(call, `${name}() makes stale what no …Writes.${kind} names`))
}

function writesIn(file: SourceFile): CallExpression[] {
  const calls = file.getDescendantsOfKind(SyntaxKind.CallExpression)
  return calls.filter((call) => {
    const [client = '', ...path] = call.getExpression().getText().split('.')
    return /^(prisma|tx)$/.test(client.trim()) && writing.test(path.at(-1)?.trim() ?? '')
  })
}

/** `delete` of `cache.write(productsWrites.delete(id), () => …)`, or all that a variable may hold. */
function invalidationsOf(call: CallExpression): string[] {
  const write = call
    .getAncestors()
    .filter(Node.isCallExpression)
    .find((ancestor) => ancestor.getExpression().getText() === 'cache.write')
  const argument = write?.getArguments()[0]
  const held = Node.isIdentifier(argument) ? declarationOf(argument.getText(), call) : argument
  const names = (held?.getText() ?? '').matchAll(/\b\w+Writes\.(\w+)/g)
  return [...new Set([...names].flatMap(([, name]) => name ?? []))]
}

function declarationOf(name: string, near: Node): Node | undefined {
  const scopes = near.getAncestors().filter(Node.isBlock)
  const declarations = scopes.flatMap((scope) => scope.getVariableDeclarations())
  return declarations.find((declaration) => declaration.getName() === name)
}

function staleBreaks(table: string, cache: SourceFile): Found[] {
  return [...invalidations(cache)].flatMap(([kind, stale]) => {
    const [lists, items] = ['lists', 'items'].map((name) => listed(stale, name))
    const [rows, isBulk] = [listed(stale, 'rowsOf'), kind.endsWith('Many')]
    const dropsItems = isBulk ? rows?.includes(`'${table}'`) : /\b\w+Keys\.item\(/.test(items ?? '')
    return [
      ...(hasTtl(cache, 'list') && !lists?.includes(`'${table}'`)
        ? [at(stale, `${kind} does not make the lists of ${table} stale`)]
        : []),
      ...(hasTtl(cache, 'item') && !dropsItems
        ? [at(stale, `${kind} does not make the items of ${table} stale`)]
        : []),
    ]
  })
}

function keyBreaks(table: string, cache: SourceFile): Found[] {
  const keys = objectNamed(cache, /Keys$/)[0]?.getProperties() ?? []
  return keys.flatMap((key) => {
    const body = key.getFirstDescendantByKind(SyntaxKind.ArrowFunction)?.getBody()
    if (body?.getText().slice(1).startsWith(`${table}:GET:`)) return []
    return [at(key, `the key does not begin with ${table}:GET:`)]
  })
}

/** What each kind of write makes stale: the objects that `…Writes` and `…BulkWrites` return. */
function invalidations(cache: SourceFile): Map<string, ObjectLiteralExpression> {
  const writes = objectNamed(cache, /Writes$/).flatMap((object) => object.getProperties())
  return new Map(
    writes.filter(Node.isPropertyAssignment).flatMap((write) => {
      const object = write
        .getInitializerIfKind(SyntaxKind.ArrowFunction)
        ?.getBody()
        .getFirstDescendantByKind(SyntaxKind.ObjectLiteralExpression)
      return object ? [[write.getName(), object]] : []
    }),
  )
}

function listed(stale: ObjectLiteralExpression, property: string): string | undefined {
  return stale.getProperty(property)?.getText()
}

function hasTtl(cache: SourceFile, endpoint: string): boolean {
  return objectNamed(cache, /Ttl$/)[0]?.getProperty(endpoint) !== undefined
}

function objectNamed(file: SourceFile, name: RegExp): ObjectLiteralExpression[] {
  const declarations = file.getVariableDeclarations().filter((one) => name.test(one.getName()))
  return declarations.flatMap(
    (one) => one.getInitializerIfKind(SyntaxKind.ObjectLiteralExpression) ?? [],
  )
}

function at(node: Node, message: string): Found {
  return { line: node.getStartLineNumber(), message }
}
