import { readFileSync } from 'node:fs'
import type { GeneratedFile } from '../pipeline/generate.js'
import { findTrees } from '../output/git/merged-trees.js'
import { listProjects, type GitProject } from '../output/git/projects.js'
import { lockPath } from '../output/lock-file.js'
import { fromBase } from '../output/journal.js'
import { mergeFile } from '../output/merge/merge-file.js'
import { mergeLocks } from '../output/merge/merge-locks.js'
import { hasRules } from '../output/merge/ruled-files.js'
import type { MadeSides } from './made-sides.js'
import { filesOfSides, mergeSpecTexts } from './merged-spec.js'

const baseFolder = '.pylight/base/'

export interface MergeSides {
  /** Files with the three versions; git reads the result from `mine`. */
  base: string
  mine: string
  theirs: string
  /** Relative to the top of the work tree. */
  path: string
}

export interface MergedSides {
  text: string
  isClean: boolean
  /** A message for the user. */
  notice?: string
}

type Texts = [base: string, mine: string, theirs: string]

/** Merges one file by merging the specs and generating again. */
export async function mergeSides({ path, ...sides }: MergeSides): Promise<MergedSides> {
  const files = [sides.base, sides.mine, sides.theirs] as const
  const texts = files.map((file) => readFileSync(file, 'utf8')) as Texts
  const projects = await listProjects('.')
  const ofSpec = projects.find(({ spec }) => spec === path)
  if (ofSpec) return mergeSpecTexts(path, texts)
  const project = projectOf(path, projects)
  const trees = project && (await findTrees(path, [...files]))
  const made = trees && (await filesOfSides(project, trees))
  return mergeGenerated(path.slice(project?.folder.length), texts, made)
}

function projectOf(path: string, projects: GitProject[]): GitProject | undefined {
  const around = projects.filter(({ folder }) => path.startsWith(folder))
  return around.sort((one, other) => other.folder.length - one.folder.length)[0]
}

async function mergeGenerated(
  path: string,
  texts: Texts,
  made: MadeSides | undefined,
): Promise<MergedSides> {
  const [base, mine, theirs] = texts
  if (path === lockPath) return { text: mergeLocks(texts, made?.merged ?? []), isClean: true }
  if (path.startsWith(baseFolder)) {
    const text = textOf(made?.merged, fromBase(path.slice(baseFolder.length)))
    if (text !== undefined) return { text, isClean: true }
    const { text: merged } = await mergeFile(path, { base, mine, theirs }, 'ours')
    return { text: merged, isClean: true }
  }
  const regenerated = made && (await mergeEdits(path, [mine, theirs], made))
  const merged = regenerated ?? (await mergeFile(path, { base, mine, theirs }, 'branches'))
  const notice =
    merged.conflicts === 0 ? await noticeOfBreak(path, merged.text, made?.merged) : undefined
  if (notice !== undefined) return { text: merged.text, isClean: false, notice }
  return { text: merged.text, isClean: merged.conflicts === 0 }
}

async function noticeOfBreak(
  path: string,
  text: string,
  files: GeneratedFile[] = [],
): Promise<string | undefined> {
  const made = files.find((file) => file.path === path)
  if (made?.text === text) return undefined
  const { table } = made ?? {}
  const textMade = (other: string) => textOf(files, other)
  const textAfter = (other: string) => (other === path ? text : textMade(other))
  if (table === undefined || !hasRules(path)) return undefined
  const { breakIn } = await import('../output/plan/refuse-breaks.js')
  const found = breakIn(path, table, { textAfter, textMade })
  return found && `line ${found.line}: ${found.message}`
}

/** The files of the merged spec with the edits of both sides. Undefined if they are unknown. */
async function mergeEdits(
  path: string,
  [mine, theirs]: [string, string],
  made: MadeSides,
): Promise<{ text: string; conflicts: number } | undefined> {
  const sides = [made.mine, made.theirs, made.merged]
  const [own, other, merged] = sides.map((files) => textOf(files, path))
  if (own === undefined || other === undefined || merged === undefined) return undefined
  const first = await mergeFile(path, { base: own, mine, theirs: merged }, 'branches')
  if (first.conflicts > 0) return undefined
  return mergeFile(path, { base: other, mine: first.text, theirs }, 'branches')
}

function textOf(files: GeneratedFile[] | undefined, path: string): string | undefined {
  return files?.find((file) => file.path === path)?.text
}
