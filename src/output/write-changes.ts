import { chmodSync, lstatSync, mkdirSync, renameSync, rmSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Change, ChangeSet } from './change-set.js'
import { lockPath, secretsPath } from './lock-file.js'
import { OutputProblem, outputProblem } from './output-problem.js'
import { basePath, journalPath, temporaryName, toBase } from './journal.js'
import { writeNew } from './write-new.js'

/**
 * Carries out a ChangeSet. Writes every new text under a temporary name before it replaces the first file,
 * and `pylight.lock` last, so that a run that fails or is killed leaves each file either old or new.
 *
 * @throws OutputProblem when a file can't be written. Then no file has changed, unless the message says so.
 */
export function writeChanges(root: string, { changes, lock, bases, staleBases }: ChangeSet): void {
  const writes = changes.filter(isWrite)
  const created = new Set(writes.filter(({ fate }) => fate === 'create').map(({ path }) => path))
  const kept = join(root, basePath)
  const replaced = [...bases.keys()].filter((path) => !created.has(path)).map(toBase)
  const journal = join(root, journalPath)
  const staged = new Staging(root)
  try {
    staged.write(journal, lock)
    for (const { path, text, from = path } of writes) {
      const mode = created.has(path) ? undefined : modeOf(join(root, from))
      staged.writeTemporary(path, text, mode)
    }
    for (const [path, text] of bases) {
      const base = toBase(path)
      refuseFolder(join(kept, base))
      staged.write(join(kept, created.has(path) ? base : temporaryName(base)), text)
    }
  } catch (error) {
    staged.undo()
    throw outputProblem(error, `Can't write ${staged.current}`, ' Nothing was changed.')
  }

  try {
    for (const { path } of writes) renameSync(join(root, temporaryName(path)), join(root, path))
    for (const base of replaced) renameSync(join(kept, temporaryName(base)), join(kept, base))
    for (const { path } of changes.filter(({ fate }) => fate === 'delete')) remove(root, path)
    for (const path of staleBases) remove(root, join(basePath, toBase(path)))
    renameSync(journal, join(root, lockPath))
  } catch (error) {
    throw outputProblem(error, 'Some files were written and some were not; run it again to finish')
  }
}

function isWrite(change: Change): change is Change & { text: string } {
  return change.text !== undefined
}

function refuseFolder(path: string): void {
  const isFolder = lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  if (isFolder) throw new OutputProblem(`${path} is a folder. Delete it.`)
}

function modeOf(file: string): number | undefined {
  return lstatSync(file, { throwIfNoEntry: false })?.mode
}

/** Temporary files, which can be removed until anything is replaced. */
class Staging {
  /** The file that is being written, for the message when it fails. */
  current: string
  private readonly files: string[] = []
  private readonly newFolders: string[] = []
  private readonly knownFolders = new Set<string>()

  constructor(private readonly root: string) {
    this.current = join(root, lockPath)
  }

  /** `mode`: the permissions of the file that it replaces. */
  writeTemporary(path: string, text: string, mode: number | undefined): void {
    const isSecret = path === secretsPath
    this.current = join(this.root, path)
    const temporary = join(this.root, temporaryName(path))
    this.write(temporary, text, isSecret ? 0o600 : 0o666)
    if (mode !== undefined) chmodSync(temporary, mode)
  }

  write(file: string, text: string, mode = 0o666): void {
    this.makeFolder(dirname(file))
    this.files.push(file)
    writeNew(file, text, mode)
  }

  undo(): void {
    for (const file of this.files) removeIfMade(file)
    for (const folder of this.newFolders.reverse()) removeEmptyFolders(folder, dirname(folder))
  }

  private makeFolder(folder: string): void {
    if (this.knownFolders.has(folder)) return
    const first = mkdirSync(folder, { recursive: true })
    this.knownFolders.add(folder)
    if (first !== undefined) this.newFolders.push(first, folder)
  }
}

/** A file whose name the disk refused can't be removed either. */
function removeIfMade(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    return
  }
}

function remove(root: string, path: string): void {
  rmSync(join(root, path), { force: true })
  removeEmptyFolders(dirname(join(root, path)), root)
}

/** Removes a folder and those above it, up to `end`, as long as they are empty. */
function removeEmptyFolders(folder: string, end: string): void {
  for (let at = folder; at !== end; at = dirname(at)) {
    try {
      rmdirSync(at)
    } catch {
      return
    }
  }
}
