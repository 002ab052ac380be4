// Made by pylight from pylight.yaml.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

interface SourceFile {
  hash: string
  /** Files of this project. */
  imports: URL[]
}

const files = new Map<string, SourceFile>()

/**
 * A hash of the code that makes a table's answers: its repository and what that imports from this project.
 * In a bundle it is the bundle's.
 */
export function codeHash(table: string): string {
  const repository = sourceOf(`../../${table}/${table}.repository.js`, new URL(import.meta.url))
  const hashes = new Map<string, string>()
  collect(repository ?? new URL(import.meta.url), hashes)
  return sha256([...hashes.values()].join())
}

/** The hashes of a file and of all that it imports, each once. */
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

/** `x.js` is compiled from `x.ts`, or a tool runs that as it stands. The Prisma client is no code of ours. */
function sourceOf(path: string, importer: URL): URL | undefined {
  if (path.includes('/prisma/')) return undefined
  const file = new URL(path, importer)
  const typescript = new URL(file.href.replace(/\.js$/, '.ts'))
  return [file, typescript].find((candidate) => existsSync(candidate))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
