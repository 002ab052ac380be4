import type { Import } from '../types/parts/code.js'

/** The lines of a file's imports: Node's modules first, then packages, then files by their distance, names sorted. */
export class Imports {
  private readonly names = new Map<string, Set<string>>()

  /** `type` before a name makes it a type import: `type Router`. */
  add(from: string, ...names: string[]): this {
    const known = this.names.get(from) ?? new Set()
    for (const name of names) known.add(name)
    if (names.length > 0) this.names.set(from, known)
    return this
  }

  /** The imports that pieces of code need. */
  use(imports: readonly Import[]): this {
    for (const { from, name } of imports) this.add(from, name)
    return this
  }

  lines(): string[] {
    const paths = [...this.names.keys()]
    const isNode = (path: string) => path.startsWith('node:')
    const packages = paths.filter((path) => !path.startsWith('.') && !isNode(path)).sort()
    const files = paths.filter((path) => path.startsWith('.')).sort(byDistance)
    const groups = [paths.filter(isNode).sort(), packages, files].filter(({ length }) => length > 0)
    const line = (path: string) => importLine(path, [...(this.names.get(path) ?? [])])
    return groups.flatMap((group, at) => [...(at > 0 ? [''] : []), ...group.map(line)])
  }
}

function importLine(path: string, names: string[]): string {
  const [only = ''] = names
  if (only.startsWith('* as ')) return `import ${only} from '${path}'`
  const sorted = sortByName(names.filter((name) => !isValueToo(name, names)))
  const isTypes = sorted.every((name) => name.startsWith('type '))
  const list = isTypes ? sorted.map(bare) : sorted
  return `import ${isTypes ? 'type ' : ''}{ ${list.join(', ')} } from '${path}'`
}

/** Whether a type import is redundant as the same name is imported as a value. */
function isValueToo(name: string, names: string[]): boolean {
  return name.startsWith('type ') && names.includes(bare(name))
}

function sortByName(names: string[]): string[] {
  if (names.length < 2) return names
  return names
    .map((name) => ({ name, key: bare(name).toLowerCase() }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ name }) => name)
}

function bare(name: string): string {
  return name.startsWith('type ') ? name.slice(5) : name
}

function byDistance(a: string, b: string): number {
  return climbs(b) - climbs(a) || compare(a, b)
}

/** How many `../` it begins with. */
function climbs(path: string): number {
  return Math.floor((path.lastIndexOf('../') + 3) / 3)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
