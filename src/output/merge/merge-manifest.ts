export const manifestPath = 'package.json'

/** The user's and Pylight's changes of package.json. Where they clash, the user's stay. */
export function mergeManifests({ base, mine, theirs }: ManifestTexts): string {
  const [old, own, made] = [base, mine, theirs].map(readManifest)
  if (!old || !own || !made) return mine
  return printManifest(mergeObjects(old, own, made), mine)
}

export interface ManifestTexts {
  base: string
  mine: string
  theirs: string
}

export type Manifest = Record<string, unknown>

/** Undefined for a text that isn't a JSON object. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(text) as unknown
    return isObject(manifest) ? manifest : undefined
  } catch {
    return undefined
  }
}

/** With the indentation of an earlier text, and its packages in order, as npm writes them. */
export function printManifest(manifest: Manifest, earlier: string): string {
  const [, indentation = '  '] = /^\{\r?\n([ \t]+)"/.exec(earlier) ?? []
  const ordered = Object.entries(manifest).map(([key, value]) => {
    return [key, /ependencies$/.test(key) && isObject(value) ? sorted(value) : value]
  })
  return `${JSON.stringify(Object.fromEntries(ordered), null, indentation)}\n`
}

/** All packages that it names, by name. */
export function packagesOf(text: string): Set<string> {
  const { dependencies, devDependencies } = readManifest(text) ?? {}
  const sections = [dependencies, devDependencies].filter(isObject)
  return new Set(sections.flatMap((section) => Object.keys(section)))
}

function mergeObjects(base: Manifest, mine: Manifest, theirs: Manifest): Manifest {
  const merged = keysOf(mine, theirs).map((key): [string, unknown] => {
    return [key, mergeValues(base[key], mine[key], theirs[key])]
  })
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined))
}

function mergeValues(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(base, theirs)) return mine
  if (isSame(base, mine)) return theirs
  const [old, own, made] = [base ?? {}, mine ?? {}, theirs ?? {}]
  if (!isObject(old) || !isObject(own) || !isObject(made)) return mine
  const merged = mergeObjects(old, own, made)
  return Object.keys(merged).length > 0 ? merged : undefined
}

/** The user's keys, each new one after the key that it follows in Pylight's. */
function keysOf(mine: Manifest, theirs: Manifest): string[] {
  const keys = Object.keys(mine)
  const made = Object.keys(theirs)
  for (const [at, key] of made.entries()) {
    if (keys.includes(key)) continue
    const before = made.slice(0, at).findLast((other) => keys.includes(other))
    keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key)
  }
  return keys
}

function sorted(packages: Manifest): Manifest {
  return Object.fromEntries(
    Object.entries(packages).sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function isObject(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
