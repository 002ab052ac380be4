import type { FileMode, Former, GeneratedFile } from '../../render/generated-file.js'
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
  mode: FileMode
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

/** The fate of a file of the setup. One that Pylight didn't write has no base, and stays as it is. */
export function fateOfSetup(
  file: GeneratedFile,
  known: Known,
  options: FateOptions,
): Change | Unmerged {
  const { path, text } = file
  const { entry, found, bases } = known
  const before = found.kind === 'file' ? found.text : undefined
  const base = entry && before !== undefined ? bases.read(path) : undefined
  if (before === undefined || base === undefined || isSameText(base, text)) {
    return fateOfScaffold(file, known, options)
  }
  if (isSameText(base, before)) {
    return { path, fate: 'replace', text: withLineEndsOf(before, text), before }
  }
  return unmerged(file, { before, base, words: pendingWords(file, base) })
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
  const text = found.text ?? ''
  // A file with a hash isn't rendered yet.
  return file.hash === undefined ? isSameText(text, file.text) : hashOfText(text) === file.hash
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
  file: GeneratedFile,
  { hashes }: LockEntry,
  before: string,
  bases: Bases,
): Change | Unmerged {
  const { path, text } = file
  const kept: Change = { path, fate: 'keep', isEdited: true, before }
  if (hashes.size === 1 && hashes.has(hashOfText(text))) return kept
  const base = bases.read(path)
  if (base !== undefined && isSameText(base, before)) {
    return { path, fate: 'replace', text: withLineEndsOf(before, text), before }
  }
  if (base !== undefined && isSameText(base, text)) return kept
  return unmerged(file, { before, base, words: pendingWords(file, base) })
}

function pendingWords({ was, text }: GeneratedFile, base = ''): Former['words'] {
  return (was?.words ?? []).filter((word) => isPending(word, base, text))
}

/** A file that moves because its table was renamed. */
export function fateOfMoved(
  file: GeneratedFile,
  { entry, found, bases }: Known,
  { force }: FateOptions,
): Change | Unmerged | undefined {
  const { path, mode, text, was } = file
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
  return { ...unmerged(file, { before, base, words: was.words }), from }
}

interface Differing {
  before: string
  base: string | undefined
  words: Former['words']
}

function unmerged(
  { path, mode, text: theirs }: GeneratedFile,
  { before, base, words }: Differing,
): Unmerged {
  const mine = rewrite(withUnixLineEnds(before), words)
  const old = base === undefined ? {} : { base: rewrite(withUnixLineEnds(base), words) }
  return { path, mode, fate: 'unmerged', before, mine, theirs, ...old }
}
