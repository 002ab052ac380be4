import { readFileSync } from 'node:fs'
import { generate, type GeneratedFile } from '../../generate.js'
import { git } from '../../output/git/git.js'
import { mergeFile } from '../../output/merge/merge-file.js'
import { mergeLocks } from '../../output/merge/merge-locks.js'
import { mergeSpecs } from '../../output/merge/merge-specs.js'
import { hasError } from './generation.js'

const baseFolder = '.pylight/base/'

export interface MergeSides {
  /** Files that hold the three versions; git reads the result from `mine`. */
  base: string
  mine: string
  theirs: string
  /** Below the top of the work tree. */
  path: string
}

/** Merges one file by merging the specs and generating again. The text, and whether it is free of conflicts. */
export async function mergeSides(sides: MergeSides): Promise<{ text: string; isClean: boolean }> {
  const [base, mine, theirs] = [sides.base, sides.mine, sides.theirs].map((file) =>
    readFileSync(file, 'utf8'),
  ) as [string, string, string]
  const merged = await mergeBySpecs(sides.path, [base, mine, theirs])
  if (merged !== undefined) return { text: merged, isClean: true }
  const { text, conflicts } = await mergeFile(sides.path, { base, mine, theirs }, 'markers')
  return { text, isClean: conflicts === 0 }
}

/** Undefined where the specs can't be found or merged, or edits by hand conflict. */
async function mergeBySpecs(
  path: string,
  texts: [base: string, mine: string, theirs: string],
): Promise<string | undefined> {
  const folder = await projectOf(path)
  const specs = folder === undefined ? undefined : await readSpecs(folder)
  if (folder === undefined || !specs) return undefined
  const merged = mergeSpecs(specs)
  const files = merged === undefined ? undefined : filesOf(merged)
  if (merged === undefined || !files) return undefined

  const own = path.slice(folder.length)
  if (own === 'pylight.yaml') return merged
  if (own === 'pylight.lock') return mergeLocks(texts, files)
  if (own.startsWith(baseFolder)) return textOf(files, own.slice(baseFolder.length))
  const [, mine, theirs] = texts
  const generated = [filesOf(specs.mine), filesOf(specs.theirs)].map((made) => textOf(made, own))
  return mergeEdits(own, [mine, theirs], generated, textOf(files, own))
}

/** What is generated now, with the edits by hand of both sides. */
async function mergeEdits(
  path: string,
  [mine, theirs]: [string, string],
  [mineMade, theirsMade]: (string | undefined)[],
  made: string | undefined,
): Promise<string | undefined> {
  if (made === undefined || mineMade === undefined || theirsMade === undefined) return undefined
  const first = await mergeFile(path, { base: mineMade, mine, theirs: made }, 'markers')
  if (first.conflicts > 0) return undefined
  const sides = { base: theirsMade, mine: first.text, theirs }
  const second = await mergeFile(path, sides, 'markers')
  return second.conflicts > 0 ? undefined : second.text
}

/** The nearest folder above with a `pylight.lock`: empty, or with a slash at its end. */
async function projectOf(path: string): Promise<string | undefined> {
  const own = path.split('/').slice(0, -1)
  for (let depth = own.length; depth >= 0; depth--) {
    const folder = own
      .slice(0, depth)
      .map((step) => `${step}/`)
      .join('')
    const lock = await git('.', ['cat-file', '-e', `HEAD:${folder}pylight.lock`])
    if (lock !== undefined) return folder
  }
  return undefined
}

async function readSpecs(
  folder: string,
): Promise<{ base: string; mine: string; theirs: string } | undefined> {
  const other = await otherCommit()
  if (other === undefined) return undefined
  const ancestor = other.base ?? (await git('.', ['merge-base', 'HEAD', other.commit]))?.trim()
  const specs = await Promise.all(
    [ancestor, 'HEAD', other.commit].map((commit) =>
      git('.', ['show', `${commit}:${folder}pylight.yaml`]),
    ),
  )
  const [base, mine, theirs] = specs
  if (base === undefined || mine === undefined || theirs === undefined) return undefined
  return { base, mine, theirs }
}

/** What is being merged: git names it in the environment, or when it is one commit, in a file. */
async function otherCommit(): Promise<{ commit: string; base?: string } | undefined> {
  const heads = Object.keys(process.env).flatMap((name) => /^GITHEAD_(\w+)$/.exec(name)?.[1] ?? [])
  const head = (await git('.', ['rev-parse', 'HEAD']))?.trim()
  const merged = heads.find((commit) => commit !== head)
  if (merged !== undefined) return { commit: merged }
  for (const name of ['REBASE_HEAD', 'CHERRY_PICK_HEAD']) {
    const commit = (await git('.', ['rev-parse', '--verify', '-q', name]))?.trim()
    if (commit !== undefined) return { commit, base: `${commit}^` }
  }
  return undefined
}

function filesOf(text: string): GeneratedFile[] | undefined {
  const { files, diagnostics } = generate({ file: 'pylight.yaml', text })
  return hasError(diagnostics) ? undefined : files
}

function textOf(files: GeneratedFile[] | undefined, path: string): string | undefined {
  return files?.find((file) => file.path === path)?.text
}
