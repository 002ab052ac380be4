import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bases } from './change-set.js'
import { basePath, toBase } from './journal.js'

/** Reads the bases of the last run, except texts with git's conflict markers. */
export class BaseFolder implements Bases {
  private known: Set<string> | undefined

  constructor(private readonly root: string) {}

  has(path: string): boolean {
    this.known ??= new Set(listFiles(join(this.root, basePath)))
    return this.known.has(toBase(path))
  }

  read(path: string): string | undefined {
    if (!this.has(path)) return undefined
    const text = readFileSync(join(this.root, basePath, toBase(path)), 'utf8')
    return /^<{7} /m.test(text) ? undefined : text
  }
}

function listFiles(folder: string, prefix = ''): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = prefix + entry.name
    if (entry.isDirectory()) return listFiles(join(folder, entry.name), `${path}/`)
    return entry.isFile() ? [path] : []
  })
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
