import { posix } from 'node:path'
import type { GeneratedFile, GenerateOptions } from '../pipeline/generate.js'
import { readBlobs } from '../output/git/blobs.js'
import { mergeBases, type MergedTrees } from '../output/git/merged-trees.js'
import type { GitProject } from '../output/git/projects.js'
import { lockPath } from '../output/lock-file.js'
import { parseHeader } from '../output/lock-header.js'
import { mergeFile } from '../output/merge/merge-file.js'
import { mergeSpecs } from '../output/merge/merge-specs.js'
import { makeOncePerMerge, type MadeSides } from './made-sides.js'
import { isProgram } from './spec-file.js'

interface Spec {
  path: string
  text: string
  options: GenerateOptions
}

export interface MergedSpec {
  text: string
  isClean: boolean
  /** A message for the user. */
  notice?: string
  /** Its generated files, unless it is a program. */
  files?: GeneratedFile[]
}

/** Merges three texts of a spec; a program is merged by lines only. */
export async function mergeSpecTexts(
  path: string,
  [base, mine, theirs]: [base: string, mine: string, theirs: string],
  options: GenerateOptions = {},
): Promise<MergedSpec> {
  const sides = { base, mine, theirs }
  const filesOfText = (text: string) => filesOf({ path, text, options })
  const united = isProgram(path) ? undefined : mergeSpecs(sides)
  const files = united === undefined ? undefined : await filesOfText(united)
  if (united !== undefined && files) return { text: united, isClean: true, files }

  const { text, conflicts } = await mergeFile(path, sides, 'branches')
  if (conflicts > 0) return { text, isClean: false }
  if (isProgram(path)) return { text, isClean: true }
  const made = text === united ? undefined : await filesOfText(text)
  if (made) return { text, isClean: true, files: made }
  return { text, isClean: false, notice: 'has errors when merged; pylight generate lists them' }
}

/** Undefined if a side has no spec, a spec is a program, or mine has errors. */
export async function filesOfSides(
  project: GitProject,
  trees: MergedTrees,
): Promise<MadeSides | undefined> {
  const { bases } = trees
  const [mine, theirs, ...old] = await readSpecs(project, [trees.mine, trees.theirs, ...bases])
  const base = await mergeAncestors(project, bases, old)
  if (!mine || !theirs || isProgram(mine.path) || isProgram(theirs.path)) return undefined
  return makeOncePerMerge([base, mine, theirs], async () => {
    const { files } = await mergeSpecTexts(mine.path, [base, mine.text, theirs.text], mine.options)
    const own = await filesOf(mine)
    const merged = files ?? own
    return merged && { mine: own, theirs: await filesOf(theirs), merged }
  })
}

/** The spec of the common ancestor; several ancestors are merged, as git does it. */
async function mergeAncestors(
  project: GitProject,
  [first = '', ...others]: readonly string[],
  [spec, ...otherSpecs]: (Spec | undefined)[],
): Promise<string> {
  const { path = '', text = '' } = spec ?? {}
  let merged = text
  for (const [index, other] of others.entries()) {
    const older = (await mergeBases(first, other)) ?? []
    const base = await mergeAncestors(project, older, await readSpecs(project, older))
    merged = (await mergeSpecTexts(path, [base, merged, otherSpecs[index]?.text ?? ''])).text
  }
  return merged
}

/** A project's spec in commits, or in the index if the name is empty. */
async function readSpecs(
  { folder, spec }: GitProject,
  trees: readonly string[],
): Promise<(Spec | undefined)[]> {
  const names = trees.flatMap((tree) => [`${tree}:${folder}${lockPath}`, `${tree}:${spec}`])
  const blobs = await readBlobs(names)
  return Promise.all(
    trees.map(async (tree, index) => {
      const [lock, usual] = blobs.slice(2 * index)
      if (lock === undefined) return undefined
      const { spec: name, provider, manager } = parseHeader(lock.text)
      const path = posix.join(folder, name)
      const [blob] = path === spec ? [usual] : await readBlobs([`${tree}:${path}`])
      const named = {
        provider,
        ...(manager !== undefined && { packageManager: { name: manager } }),
      }
      return blob && { path, text: blob.text, options: named as GenerateOptions }
    }),
  )
}

/** Loads what it needs, as git starts a process per file of a merge and only the first one generates. */
async function filesOf({ path, text, options }: Spec): Promise<GeneratedFile[] | undefined> {
  const { generate } = await import('../pipeline/generate.js')
  const { hasError } = await import('./generation.js')
  const { files, diagnostics } = generate({ file: path, text }, options)
  return hasError(diagnostics) ? undefined : files
}
