import { statSync } from 'node:fs'
import type { GeneratedFile } from '../render/generated-file.js'
import { BaseFolder } from './base.js'
import { isAction, isStop, type Change, type ChangeSet, type Disk } from './change-set.js'
import { markInIndex } from './git/mark-in-index.js'
import { clearUp, readHistory, type History } from './journal.js'
import { KnownTexts } from './known-texts.js'
import { lockPath, type LockEntry } from './lock-file.js'
import { planChanges } from './plan/plan-changes.js'
import type { PlanOptions } from './plan/plan-input.js'
import { readDisk } from './read-disk.js'
import { runLockPath, withRunLock, type Turn } from './run-lock.js'
import { checkPaths } from './safe-path.js'
import { SeenFiles } from './seen-files.js'
import { makeStateFolder } from './state-folder.js'
import { saveState, type State } from './state.js'
import { hashOfText, isSameText } from './text-hash.js'
import { writeChanges } from './write-changes.js'

export interface UpdateOptions extends PlanOptions, Turn {
  /** Lets the next run with the same key end early, and report this note. */
  remember?: Pick<State, 'key' | 'note' | 'tables'>
  /** Texts that earlier runs of this process have read. */
  texts?: KnownTexts
}

export interface FolderPlan extends ChangeSet {
  history: History
  disk: Disk
}

/**
 * Writes the files of a run below a folder, which is created if necessary. When a file was refused, or a
 * conflict must fail, nothing was written.
 *
 * @throws OutputProblem when the folder can't be read or written.
 */
export async function updateFolder(
  root: string,
  files: GeneratedFile[],
  options: UpdateOptions,
): Promise<Change[]> {
  checkPaths(files.map(({ path }) => path))
  const folder = makeStateFolder(root)
  return withRunLock(
    folder,
    async () => {
      const since = statSync(runLockPath(folder)).mtimeMs
      options.texts?.beginRun(since)
      const plan = await planFolder(root, files, options)
      clearUp(root, plan.history)
      if (plan.changes.some((change) => isStop(change, options.conflict))) return plan.changes

      if (mustWrite(plan)) writeChanges(root, plan)
      if (plan.changes.some(({ fate }) => fate === 'conflict'))
        await markInIndex(root, plan.changes)
      if (options.remember) remember(root, plan, { ...options.remember, since })
      return plan.changes
    },
    options,
  )
}

/**
 * Plans a run. Reads files and writes none.
 *
 * @throws OutputProblem when the folder can't be read.
 */
export async function planFolder(
  root: string,
  files: GeneratedFile[],
  options: PlanOptions & Pick<UpdateOptions, 'texts'>,
): Promise<FolderPlan> {
  const history = readHistory(root)
  const { lock, begun } = history
  const former = files.flatMap(({ path, was }) => (was && was.path !== path ? was.path : []))
  const moved = former.map((path) => ({ path, mode: modeOfFormer(lock.get(path)) }))
  const { texts = new KnownTexts() } = options
  const wanted = [...[...lock.values()].map(orphanOf), ...files, ...moved]
  const disk = readDisk(root, wanted, { texts, files: SeenFiles.ofLastRun(root) })
  const before = { lock, begun, disk, bases: new BaseFolder(root) }
  return { ...(await planChanges(files, before, options)), history, disk }
}

/** For a file at a former path that isn't in the lock, only whether it exists matters. */
function modeOfFormer(entry: LockEntry | undefined): GeneratedFile['mode'] {
  return entry ? 'generated' : 'once'
}

/** For a file that is no longer generated: with a hash, whether its text still has it. */
function orphanOf({ path, mode, hashes }: LockEntry): Pick<GeneratedFile, 'path' | 'mode'> {
  return { path, mode: hashes.size > 0 ? 'generated' : mode }
}

function mustWrite({ changes, lock, bases, staleBases, history }: FolderPlan): boolean {
  const isKept = bases.size === 0 && staleBases.length === 0
  const isDone = history.begun.size === 0 && isSameText(lock, history.text)
  return !isKept || !isDone || changes.some(isAction)
}

/** A run that must report a file's fate again can't end early. */
function remember(
  root: string,
  { changes, lock, entries, disk }: FolderPlan,
  state: Omit<State, 'files'>,
): void {
  if (changes.some(({ cause, text, isEdited }) => cause ?? (text && isEdited))) return
  const known = new Map(entries.map((entry) => [entry.path, entry]))
  const files = changes
    .filter(({ fate }) => fate !== 'delete')
    .map(({ path, fate, isEdited }) => {
      const found = disk.get(path)
      if (fate === 'unchanged' && found?.kind === 'file' && found.seen)
        return { path, ...found.seen }
      const edited = isEdited && found?.kind === 'file' ? found.text : undefined
      if (edited !== undefined) return { path, hash: hashOfText(edited), isEdited }
      const { mode, hashes = [] } = known.get(path) ?? {}
      return { path, hash: mode === 'generated' ? [...hashes][0] : undefined }
    })
  saveState(root, { ...state, files: [...files, { path: lockPath, hash: hashOfText(lock) }] })
}
