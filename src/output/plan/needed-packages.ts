import type { GeneratedFile } from '../../render/generated-file.js'
import { manifestPath, printManifest, readManifest } from '../merge/merge-manifest.js'

interface Packages {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

type Section = keyof Packages

/** A package that generated code imports, and that a project's package.json doesn't name. */
export interface MissingPackage {
  section: Section
  name: string
  version: string
}

/** What a project's own package.json lacks of what its generated code imports, with its types. */
export function missingPackages(files: GeneratedFile[], text: string): MissingPackage[] {
  const ours = readPackages(files.find(({ path }) => path === manifestPath)?.text ?? '')
  const own = readPackages(text)
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

/** The same package.json with them. */
export function withPackages(text: string, missing: MissingPackage[]): string {
  const manifest = readPackages(text) ?? {}
  for (const { section, name, version } of missing) {
    manifest[section] = { ...manifest[section], [name]: version }
  }
  return printManifest({ ...manifest }, text)
}

/** `@prisma/client` of `import … from '@prisma/client/runtime'`, or of a file that is looked up there. */
function importsOf({ path, mode, text }: GeneratedFile): string[] {
  if (mode !== 'generated' || !path.endsWith('.ts')) return []
  const imports = text.matchAll(
    /(?:^(?:import|export|\}) .*?from |\.resolve\()'((?:@[\w.-]+\/)?[\w.-]+)[^']*'\)*$/gm,
  )
  return [...imports].flatMap(([, name]) => name ?? [])
}

function readPackages(text: string): Packages | undefined {
  return readManifest(text)
}
