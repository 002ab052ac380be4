import type { GeneratedFile } from '../../render/generated-file.js'
import { obstacle, type Bases, type Change, type Found } from '../change-set.js'
import { secretsPath, type LockEntry } from '../lock-file.js'
import { conflictLines } from '../merge/conflict-lines.js'
import {
  hashOfFile,
  hashOfText,
  isSameText,
  withLineEndsOf,
  withUnixLineEnds,
} from '../text-hash.js'
import { isPending, rewrite } from './rewrite.js'

/** What is known of one path before a run. */
export interface Known {
  /** Absent if no earlier run wrote it. */
  entry?: LockEntry | undefined
  found: Found
  bases: Bases
}

export interface FateOptions {
  /** Replace edited generated files, and write deleted ones again. */
  force: boolean
  /** Treat existing files as the user's edits. */
  adopt: boolean
}

/** Both sides changed: the fate depends on the merge. */
export interface Unmerged {
  path: string
  fate: 'unmerged'
  before: string
  base?: string
  mine: string
  theirs: string
  from?: string
}

/** The fate of a `once` file. */
export function fateOfScaffold(
  file: GeneratedFile,
  { entry, found }: Known,
  { force }: FateOptions,
): Change {
  const { path, table } = file
  if (found.kind === 'folder' || found.kind === 'twin') {
    return { path, fate: 'refuse', cause: { obstacle: obstacle(found) } }
  }
  const isImported = table !== undefined
  if (found.kind !== 'missing') {
    const wasHere = !entry && !isImported && path !== secretsPath
    return { path, fate: 'keep', ...(wasHere && { cause: 'was here' as const }) }
  }
  if (entry && !isImported && !force) return { path, fate: 'absent', cause: 'deleted' }
  return { path, fate: 'create', text: file.text }
}

/** The fate of a generated file. */
export function fateOfGenerated(
  file: GeneratedFile,
  known: Known,
  options: FateOptions,
): Change | Unmerged {
  const { path } = file
  const { entry, found } = known
  if (found.kind === 'missing') return fateOfMissing(file, entry, options)
  if (found.kind !== 'file') return { path, fate: 'refuse', cause: { obstacle: obstacle(found) } }

  if (isSameFile(found, file)) return { path, fate: 'unchanged' }
  const { text } = file
  const before = found.text ?? ''
  const replaced: Change = { path, fate: 'replace', text: withLineEndsOf(before, text), before }
  if (options.force || entry?.hashes.has(hashOfText(before))) return replaced
  if (!entry || entry.isDeleted) return fateOfForeign(path, before, entry, options)

  const [line] = conflictLines(before)
  if (line !== undefined) {
    return { path, fate: 'unresolved', line, before }
  }
  return fateOfEdited(file, entry, before, known.bases)
}

function isSameFile(found: Found & { kind: 'file' }, file: GeneratedFile): boolean {
  if (found.seen) return found.seen.hash === hashOfFile(file)
  return isSameText(found.text ?? '', file.text)
}

function fateOfMissing(
  { path, text }: GeneratedFile,
  entry: LockEntry | undefined,
  { force }: FateOptions,
): Change {
  if (!entry || force) return { path, fate: 'create', text }
  return { path, fate: 'absent', cause: 'deleted' }
}

function fateOfForeign(
  path: string,
  before: string,
  entry: LockEntry | undefined,
  { adopt }: FateOptions,
): Change {
  if (adopt) return { path, fate: 'keep', isEdited: true, before, cause: 'adopted' }
  return { path, fate: 'refuse', cause: entry ? 'back' : 'not made', before }
}

function fateOfEdited(
  { path, text, was }: GeneratedFile,
  { hashes }: LockEntry,
  before: string,
  bases: Bases,
): Change | Unmerged {
  const kept: Change = { path, fate: 'keep', isEdited: true, before }
  if (hashes.size === 1 && hashes.has(hashOfText(text))) return kept
  const base = bases.read(path)
  if (base !== undefined && isSameText(base, before)) {
    return { path, fate: 'replace', text: withLineEndsOf(before, text), before }
  }
  if (base !== undefined && isSameText(base, text)) return kept
  const words = (was?.words ?? []).filter((word) => isPending(word, base ?? '', text))
  return unmerged({ path, before, base, theirs: text, words })
}

/** A file that moves because its table was renamed. */
export function fateOfMoved(
  { path, mode, text, was }: GeneratedFile,
  { entry, found, bases }: Known,
  { force }: FateOptions,
): Change | Unmerged | undefined {
  if (!was || !entry) return undefined
  const isGone = mode === 'generated' && found.kind === 'missing'
  if (isGone && !force) return { path, from: was.path, fate: 'absent', cause: 'deleted' }
  if (entry.isDeleted || found.kind !== 'file') return undefined
  const before = found.text ?? ''
  const from = was.path
  if (mode === 'once') {
    return { path, fate: 'move', from, before, text: rewrite(before, was.words), isEdited: true }
  }
  if (force || entry.hashes.has(hashOfText(before))) {
    return { path, fate: 'move', from, before, text }
  }
  const [line] = conflictLines(before)
  if (line !== undefined) return { path, from, fate: 'unresolved', line, before }
  const base = bases.read(from)
  return { ...unmerged({ path, before, base, theirs: text, words: was.words }), from }
}

interface Differing {
  path: string
  before: string
  base: string | undefined
  theirs: string
  words: [from: string, to: string][]
}

function unmerged({ path, before, base, theirs, words }: Differing): Unmerged {
  const mine = rewrite(withUnixLineEnds(before), words)
  const old = base === undefined ? {} : { base: rewrite(withUnixLineEnds(base), words) }
  return { path, fate: 'unmerged', before, mine, theirs, ...old }
}
