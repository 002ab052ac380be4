// Made by pylight from pylight.yaml.
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'

interface SourceFile {
  hash: string
  /** Files of this project. */
  imports: URL[]
}

const files = new Map<string, SourceFile>()

/**
 * A hash of the code that makes a table's answers: its repository and all files of this project
 * that it imports. In a bundle it is the bundle's hash.
 */
export function codeHash(table: string): string {
  const repository = sourceOf(`../../${table}/${table}.repository.js`, new URL(import.meta.url))
  const hashes = new Map<string, string>()
  collect(repository ?? new URL(import.meta.url), hashes)
  return sha256([...hashes.values()].join())
}

/** Adds the hashes of a file and of all its imports, each once. */
function collect(file: URL, hashes: Map<string, string>): void {
  if (hashes.has(file.href)) return
  const { hash, imports } = read(file)
  hashes.set(file.href, hash)
  for (const imported of imports) collect(imported, hashes)
}

function read(file: URL): SourceFile {
  const known = files.get(file.href)
  if (known) return known
  const text = readFileSync(file, 'utf8')
  const paths = text.matchAll(/\b(?:from|import)[ (]*['"](\.[^'"]*)['"]/g)
  const imports = [...paths].map(([, path = '']) => sourceOf(path, file))
  const read = { hash: sha256(text), imports: imports.filter((imported) => imported !== undefined) }
  files.set(file.href, read)
  return read
}

/** Finds an import's file: `x.js`, or `x.ts` when it runs uncompiled. Skips the Prisma client. */
function sourceOf(path: string, importer: URL): URL | undefined {
  if (path.includes('/prisma/')) return undefined
  const file = new URL(path, importer)
  const typescript = new URL(file.href.replace(/\.js$/, '.ts'))
  return [file, typescript].find((found) => statSync(found, { throwIfNoEntry: false })?.isFile())
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
