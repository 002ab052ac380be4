import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GeneratedFile } from '../../render/generated-file.js'
import type { Change } from '../change-set.js'
import { lockPath, withHash } from '../lock-file.js'
import type { State } from '../state.js'
import { hashOfText, withLineEndsOf, withUnixLineEnds } from '../text-hash.js'

/** What a run changes of what the run before it made. */
export interface Advance {
  files: Remade[]
  /** Parts of shared files, by the file's path. */
  parts: Remade[]
  /** For the next run. */
  learnt: string[]
}

interface Remade {
  before: GeneratedFile
  after: GeneratedFile
}

export interface AdvancePlan {
  changes: (Change & { text: string })[]
  /** The text that `pylight.lock` gets. */
  lock: string
  /** What the state lists, files that change without their stamps. */
  files: State['files']
}

/**
 * What to write for an advance from a state that the disk still has. Undefined where a file isn't what
 * the advance takes it for: then the last run made something else, or someone edited it.
 */
export function planAdvance(
  root: string,
  state: State,
  { files, parts }: Advance,
): AdvancePlan | undefined {
  const unedited = state.files.filter(({ isEdited }) => !isEdited)
  const hashes = new Map(unedited.map(({ path, hash = '' }) => [path, hash]))
  const isAsMade = ({ before }: Remade): boolean =>
    hashOfText(before.text) === hashes.get(before.path)
  const texts = files.every(isAsMade) ? changedTexts(root, files, parts) : undefined
  if (!texts) return undefined

  let lock: string | undefined = readText(root, lockPath)
  const changes: AdvancePlan['changes'] = []
  const made = new Map<string, string>()
  for (const [path, text] of texts) {
    const before = readText(root, path)
    changes.push({ path, fate: 'replace', text: withLineEndsOf(before, text), before })
    made.set(path, hashOfText(text))
    lock &&= withHash(lock, path, [hashes.get(path) ?? '', hashOfText(text)])
  }
  if (lock === undefined) return undefined
  made.set(lockPath, hashOfText(lock))
  const listed = state.files.map((file) => {
    const hash = made.get(file.path)
    return hash === undefined || hash === file.hash ? file : { path: file.path, hash }
  })
  return { changes, lock, files: listed }
}

/** By path. Undefined where a part doesn't stand once in its file. */
function changedTexts(
  root: string,
  files: Remade[],
  parts: Remade[],
): ReadonlyMap<string, string> | undefined {
  const isChanged = ({ before, after }: Remade): boolean => before.text !== after.text
  const texts = new Map(files.filter(isChanged).map(({ after }) => [after.path, after.text]))
  for (const { before, after } of parts.filter(isChanged)) {
    const { path } = before
    const text = texts.get(path) ?? withUnixLineEnds(readText(root, path))
    const [start, end, ...more] = text.split(before.text)
    if (start === undefined || end === undefined || more.length > 0) return undefined
    texts.set(path, start + after.text + end)
  }
  return texts
}

function readText(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
