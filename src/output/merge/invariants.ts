import { Node, SyntaxKind, type ObjectLiteralExpression, type SourceFile } from 'ts-morph'
import { writesIn, type PrismaWrite } from './prisma-writes.js'
import { parseFile } from './typescript-file.js'

/** A rule of the cache that a table's file breaks. */
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
  /** The cache file without edits: what it makes stale must stay so. */
  generatedCache?: string | undefined
}

/**
 * The rules: each Prisma write is inside a `cache.write`, which makes stale at least the table's lists
 * and items and everything that is generated, and each key begins with its table. In a table that isn't
 * cached, writes of a kind that makes nothing stale need none.
 */
export function findBreaks({ table, repository, cache, generatedCache }: TableTexts): Break[] {
  if (cache === undefined) return []
  const cacheFile = parseFile(cache)
  const made = generatedCache === undefined ? undefined : parseFile(generatedCache)
  const inCache = [
    ...staleBreaks(table, cacheFile),
    ...(made ? lostNames(cacheFile, made) : []),
    ...keyBreaks(table, cacheFile),
  ]
  const writes = new Set(invalidations(cacheFile).keys())
  const isCached = hasTtl(cacheFile, 'list') || hasTtl(cacheFile, 'item')
  const inRepository = writesIn(parseFile(repository))
    .filter(({ method }) => isCached || makesStale(method, writes))
    .flatMap((one) => writeBreak(one, writes))
  return [
    ...inRepository.map((one) => ({ ...one, file: 'repository' as const })),
    ...inCache.map((one) => ({ ...one, file: 'cache' as const })),
  ]
}

type Found = Omit<Break, 'file'>

/** Whether `…Writes` has something for such a write: for `create` and `createMany` its `create`. */
function makesStale(method: string, writes: Set<string>): boolean {
  if (method.startsWith('upsert')) return writes.has('create') || writes.has('update')
  return writes.has(method.replace(/(Many)?(AndReturn)?$/, ''))
}

function writeBreak({ node, code, method }: PrismaWrite, writes: Set<string>): Found[] {
  const used = invalidationsOf(node)
  if (used.length === 0) return [at(node, `${code}() is not inside a cache.write(…)`)]
  const unknown = used.filter((kind) => !writes.has(kind))
  if (unknown.length > 0) {
    return unknown.map((kind) => at(node, `${code}() uses …Writes.${kind}, which does not exist`))
  }
  const isTold = !method.startsWith('delete') || used.some((kind) => kind.startsWith('delete'))
  return isTold
    ? []
    : [at(node, `${code}() invalidates as …Writes.${used.join()} does; use …Writes.delete`)]
}

/** `delete` for `cache.write(productsWrites.delete(id), () => …)`, or every kind a variable may have. */
function invalidationsOf(node: Node): string[] {
  const write = node
    .getAncestors()
    .filter(Node.isCallExpression)
    .find((ancestor) => ancestor.getExpression().getText() === 'cache.write')
  if (!write) return invalidationsOfCallers(node)
  const [argument] = write.getArguments()
  const held = Node.isIdentifier(argument) ? declarationOf(argument.getText(), node) : argument
  const names = (held?.getText() ?? '').matchAll(/\b\w+Writes\.(\w+)/g)
  return [...new Set([...names].flatMap(([, name]) => name ?? []))]
}

/** The kinds that all callers of the function around a write use; none if one caller uses none. */
function invalidationsOfCallers(node: Node): string[] {
  const around = node.getAncestors().find((one) => nameOfFunction(one) !== undefined)
  const name = around && nameOfFunction(around)
  if (!around || name === undefined || isExported(around)) return []
  const uses = node
    .getSourceFile()
    .getDescendantsOfKind(SyntaxKind.Identifier)
    .filter((one) => one.getText() === name && !one.getAncestors().includes(around))
    .filter((one) => !Node.isVariableDeclaration(one.getParent()))
  const told = uses.map(invalidationsOf)
  return told.some(({ length }) => length === 0) ? [] : [...new Set(told.flat())]
}

function nameOfFunction(node: Node): string | undefined {
  if (Node.isFunctionDeclaration(node)) return node.getName()
  const parent = node.getParent()
  const isHeld = Node.isArrowFunction(node) || Node.isFunctionExpression(node)
  return isHeld && Node.isVariableDeclaration(parent) ? parent.getName() : undefined
}

function isExported(node: Node): boolean {
  const statement = node.getFirstAncestorByKind(SyntaxKind.VariableStatement)
  const declaration = Node.isFunctionDeclaration(node) ? node : statement
  return declaration?.isExported() ?? false
}

function declarationOf(name: string, near: Node): Node | undefined {
  const scopes = near.getAncestors().filter(Node.isBlock)
  const declarations = scopes.flatMap((scope) => scope.getVariableDeclarations())
  return declarations.find((declaration) => declaration.getName() === name)
}

function staleBreaks(table: string, cache: SourceFile): Found[] {
  return [...invalidations(cache)].flatMap(([kind, stale]) => {
    const [lists, rows] = ['lists', 'rowsOf'].map((name) => namesIn(stale, name))
    const items = ['items', 'itemOf'].map((name) => stale.getProperty(name)?.getText() ?? '').join()
    const isBulk = kind.endsWith('Many')
    const dropsItem = !isBulk && /\b\w+Keys\.item\(/.test(items)
    const dropsItems = dropsItem || rows?.includes(table)
    return [
      ...(hasTtl(cache, 'list') && !lists?.includes(table)
        ? [at(stale, `${kind} does not make the lists of ${table} stale`)]
        : []),
      ...(hasTtl(cache, 'item') && !dropsItems
        ? [at(stale, `${kind} does not make the items of ${table} stale`)]
        : []),
    ]
  })
}

/** Tables that the generated write makes stale and the merged one doesn't. */
function lostNames(cache: SourceFile, made: SourceFile): Found[] {
  const generated = invalidations(made)
  return [...invalidations(cache)].flatMap(([kind, stale]) =>
    ['lists', 'rowsOf'].flatMap((property) => {
      const wanted = namesIn(generated.get(kind), property)
      const known = new Set(namesIn(stale, property))
      const lost = wanted.filter((name) => !known.has(name))
      const what = property === 'lists' ? 'lists' : 'rows'
      return lost.map((name) => at(stale, `${kind} does not make the ${what} of ${name} stale`))
    }),
  )
}

function namesIn(stale: ObjectLiteralExpression | undefined, property: string): string[] {
  const value = stale?.getProperty(property)
  const texts = value?.getDescendantsOfKind(SyntaxKind.StringLiteral) ?? []
  return texts.map((text) => text.getLiteralText())
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
