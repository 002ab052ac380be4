import type { GeneratedFile } from '../../render/generated-file.js'
import { lockEntry, parseLock, printLock, type LockEntry } from '../lock-file.js'
import { parseHeader } from '../lock-header.js'

/**
 * Merges the entries of three versions of `pylight.lock`; `files` are the merged spec's. For other
 * files that both sides changed, the entry keeps both hashes.
 */
export function mergeLocks(
  [base, mine, theirs]: [base: string, mine: string, theirs: string],
  files: GeneratedFile[],
): string {
  const [old, one, other] = [parseLock(base), parseLock(mine), parseLock(theirs)]
  const both = parseLock(mine, theirs)
  const made = new Map(files.map((file) => [file.path, file]))
  const paths = new Set([...one.keys(), ...other.keys()])
  const entries = [...paths].flatMap((path) => {
    const [was, ours, their] = [old, one, other].map((lock) => lock.get(path))
    if (isSame(ours, their) || isSame(their, was)) return ours ?? []
    if (isSame(ours, was)) return their ?? []
    const file = made.get(path)
    return file ? lockEntry(file) : (both.get(path) ?? [])
  })
  return printLock(entries, parseHeader(mine))
}

function isSame(one: LockEntry | undefined, other: LockEntry | undefined): boolean {
  return textOf(one) === textOf(other)
}

function textOf(entry: LockEntry | undefined): string {
  return entry ? printLock([entry], { version: '' }) : ''
}
