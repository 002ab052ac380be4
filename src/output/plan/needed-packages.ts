import type { GeneratedFile } from '../../render/generated-file.js'

export const manifestPath = 'package.json'

interface Manifest {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

type Section = keyof Manifest

/** A package that generated code imports, and that a project's package.json doesn't name. */
export interface MissingPackage {
  section: Section
  name: string
  version: string
}

/** What a project's own package.json lacks of what its generated code imports, with its types. */
export function missingPackages(files: GeneratedFile[], text: string): MissingPackage[] {
  const ours = readManifest(files.find(({ path }) => path === manifestPath)?.text ?? '')
  const own = readManifest(text)
  if (!ours || !own) return []
  const lacking = (section: Section): MissingPackage[] =>
    Object.entries(ours[section] ?? {})
      .filter(([name]) => own[section]?.[name] === undefined)
      .map(([name, version]) => ({ section, name, version }))
  const unnamed = lacking('dependencies')
  if (unnamed.length === 0) return []
  const needed = new Set(['@prisma/client', ...files.flatMap(importsOf)])
  const runtime = unnamed.filter(({ name }) => needed.has(name))
  const added = new Set(runtime.map(({ name }) => `@types/${name}`))
  return [...runtime, ...lacking('devDependencies').filter(({ name }) => added.has(name))]
}

/** The same package.json with them, in order. */
export function withPackages(text: string, missing: MissingPackage[]): string {
  const manifest = JSON.parse(text) as Manifest
  for (const { section, name, version } of missing) {
    const packages = Object.entries({ ...manifest[section], [name]: version })
    manifest[section] = Object.fromEntries(
      packages.sort(([one], [other]) => (one < other ? -1 : 1)),
    )
  }
  const [, indentation = '  '] = /^\{\r?\n([ \t]+)"/.exec(text) ?? []
  return `${JSON.stringify(manifest, null, indentation)}\n`
}

/** `@prisma/client` of `import … from '@prisma/client/runtime'`. */
function importsOf({ path, mode, text }: GeneratedFile): string[] {
  if (mode !== 'generated' || !path.endsWith('.ts')) return []
  const imports = text.matchAll(/^(?:import|export|\}) .*?from '((?:@[\w.-]+\/)?[\w.-]+)[^']*'$/gm)
  return [...imports].flatMap(([, name]) => name ?? [])
}

function readManifest(text: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(text) as unknown
    return typeof manifest === 'object' && manifest !== null ? manifest : undefined
  } catch {
    return undefined
  }
}
