import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const code = /\.[cm]?[jt]sx?$/
/** Tests change databases of their own. */
const left = /^(node_modules|dist|coverage|tests?|__tests__|\..*)$|\.(test|spec)\.|\.d\.[cm]?ts$/

/** A quick search of the texts, so that most projects need no type check. */
export function sourcesThatMayWrite(folder: string, isMade: (path: string) => boolean): string[] {
  const isWrite = /\.\s*(create|update|upsert|delete|\$executeRaw)/
  return ownSources(folder)
    .filter((path) => !(path.startsWith('src/generated/') && isMade(path)))
    .map((path) => join(folder, path))
    .filter((file) => isWrite.test(readFileSync(file, 'utf8')))
    .sort()
}

/** The code of a project, in `src`, `scripts` and elsewhere, without the Prisma client. */
function ownSources(folder: string, path = ''): string[] {
  const entries = readdirSync(join(folder, path), { withFileTypes: true })
  return entries.flatMap((entry) => {
    const own = path === '' ? entry.name : `${path}/${entry.name}`
    if (left.test(entry.name) || own === 'src/generated/prisma') return []
    if (entry.isDirectory()) return ownSources(folder, own)
    return entry.isFile() && code.test(entry.name) ? [own] : []
  })
}
