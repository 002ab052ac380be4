import { statSync } from 'node:fs'
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
  const blobs = await git('.', ['hash-object', '--no-filters', ...files])
  const [old = '', mine, theirs = ''] = blobs?.split('\n') ?? []
  if (mine === undefined || (await blobAt('', path)) !== mine) return undefined
  const base = statSync(files[0]).size === 0 ? undefined : old
  const found =
    (await mergedBranch(path, theirs)) ??
    (await stashed(path, base, theirs)) ??
    (await changing(path, base, theirs))
  return found && { ...found, mine: '' }
}

type Others = Pick<MergedTrees, 'bases' | 'theirs'>

/** The common ancestors of two commits. */
export async function mergeBases(one: string, other: string): Promise<string[] | undefined> {
  return (await git('.', ['merge-base', '--all', one, other]))?.trim().split('\n')
}

async function mergedBranch(path: string, blob: string): Promise<Others | undefined> {
  const heads = Object.keys(process.env).flatMap((name) => /^GITHEAD_(\w+)$/.exec(name)?.[1] ?? [])
  for (const theirs of heads) {
    if ((await blobAt(theirs, path)) !== blob) continue
    return { bases: (await mergeBases('HEAD', theirs)) ?? [], theirs }
  }
  return undefined
}

async function stashed(
  path: string,
  base: string | undefined,
  blob: string,
): Promise<Others | undefined> {
  const stashes = await git('.', ['log', '--walk-reflogs', '--format=%H', 'refs/stash'])
  for (const theirs of stashes?.trim().split('\n') ?? []) {
    const isIt =
      (await blobAt(theirs, path)) === blob && (await blobAt(`${theirs}^`, path)) === base
    if (isIt) return { bases: [`${theirs}^`], theirs }
  }
  return undefined
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

async function blobAt(tree: string, path: string): Promise<string | undefined> {
  return (await git('.', ['rev-parse', '--verify', '--quiet', `${tree}:${path}`]))?.trim()
}
