import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readBlobs } from './blobs.js'
import { git } from './git.js'

/** The versions that git merges: each a commit, or empty for the index. */
export interface MergedTrees {
  /** Several if branches were merged into each other, none if they share no history. */
  bases: string[]
  mine: string
  theirs: string
}

/**
 * The versions of the whole project to which a merge driver's three files belong. git names the other
 * side only in a merge; in a rebase, cherry-pick, revert or stash it is found by what it changed.
 */
export async function findTrees(
  path: string,
  files: [base: string, mine: string, theirs: string],
): Promise<MergedTrees | undefined> {
  const heads = Object.keys(process.env).flatMap((name) => /^GITHEAD_(\w+)$/.exec(name)?.[1] ?? [])
  const [inIndex, ...ofHeads] = await idsAt(path, ['', ...heads])
  if (inIndex === undefined) return undefined
  const [old, mine, theirs] = files.map((file) => idOf(readFileSync(file), inIndex.length))
  if (mine !== inIndex || theirs === undefined) return undefined
  const base = old === idOf(Buffer.alloc(0), inIndex.length) ? undefined : old
  const found =
    (await mergedBranch(heads[ofHeads.indexOf(theirs)])) ??
    (await stashed(path, base, theirs)) ??
    (await changing(path, base, theirs))
  return found && { ...found, mine: '' }
}

type Others = Pick<MergedTrees, 'bases' | 'theirs'>

/** The common ancestors of two commits. */
export async function mergeBases(one: string, other: string): Promise<string[] | undefined> {
  return (await git('.', ['merge-base', '--all', one, other]))?.trim().split('\n')
}

async function mergedBranch(theirs: string | undefined): Promise<Others | undefined> {
  return theirs === undefined
    ? undefined
    : { bases: (await mergeBases('HEAD', theirs)) ?? [], theirs }
}

async function stashed(
  path: string,
  base: string | undefined,
  blob: string,
): Promise<Others | undefined> {
  const listed = await git('.', ['log', '--walk-reflogs', '--format=%H', 'refs/stash'])
  const stashes = listed?.split('\n').filter(Boolean) ?? []
  const ids = await idsAt(
    path,
    stashes.flatMap((stash) => [stash, `${stash}^`]),
  )
  const at = stashes.findIndex((_, index) => ids[2 * index] === blob && ids[2 * index + 1] === base)
  const theirs = stashes[at]
  return theirs === undefined ? undefined : { bases: [`${theirs}^`], theirs }
}

/** The commit that changed one blob into the other, or back when it is being reverted. */
async function changing(
  path: string,
  base: string | undefined,
  blob: string,
): Promise<Others | undefined> {
  const from = base ?? '0'.repeat(blob.length)
  const sources = ['--all', '--reflog', '--ignore-missing', 'FETCH_HEAD']
  const format = ['--raw', '--no-abbrev', '--no-renames', '--format=%H']
  const log = (await git('.', ['log', ...sources, ...format, '--', path])) ?? ''
  let commit = ''
  for (const line of log.split('\n')) {
    if (/^[0-9a-f]+$/.test(line)) commit = line
    if (line.includes(` ${from} ${blob} `)) return { bases: [`${commit}^`], theirs: commit }
    if (line.includes(` ${blob} ${from} `)) return { bases: [commit], theirs: `${commit}^` }
  }
  return undefined
}

async function idsAt(path: string, trees: string[]): Promise<(string | undefined)[]> {
  const blobs = await readBlobs(trees.map((tree) => `${tree}:${path}`))
  return blobs.map((blob) => blob?.id)
}

/** git's name of a blob; of 40 digits, or of 64 in a repository with SHA-256. */
function idOf(bytes: Buffer, length: number): string {
  const hash = createHash(length === 40 ? 'sha1' : 'sha256')
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
