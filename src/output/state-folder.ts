import { lstatSync, mkdirSync, readdirSync, readFileSync, type Dirent, type Stats } from 'node:fs'
import { basename, join } from 'node:path'
import { statePath } from './journal.js'
import { OutputProblem, outputProblem } from './output-problem.js'
import { isSameText } from './text-hash.js'
import { writeNew } from './write-new.js'

/** git ignores everything except the bases. */
const ignored = '*\n!.gitignore\n!base/\n!base/**\n'

/** The files of this folder. */
const writtenHere = ['.gitignore', 'state', 'running', 'next-lock']

/** @throws OutputProblem when it can't be made, or leads elsewhere */
export function makeStateFolder(root: string): string {
  const state = join(root, statePath)
  const rules = join(state, '.gitignore')
  try {
    const found = lstatSync(state, { throwIfNoEntry: false })
    if (found) refuseObstacles(state, found)
    const isNew = mkdirSync(state, { recursive: true }) !== undefined
    if (isNew || !isIgnoring(rules)) writeNew(rules, ignored)
    return state
  } catch (error) {
    throw outputProblem(error, `Can't write to ${root}`)
  }
}

function isIgnoring(rules: string): boolean {
  try {
    return isSameText(readFileSync(rules, 'utf8'), ignored)
  } catch {
    return false
  }
}

/** @throws OutputProblem for a link, and what is neither a file nor a folder, at the path or below it */
function refuseObstacles(path: string, entry: Stats | Dirent, files: string[] = []): void {
  if (entry.isFile()) return
  const isFolder = entry.isDirectory() && !files.includes(basename(path))
  if (!isFolder) {
    const what = entry.isSymbolicLink() ? 'a link, which Pylight never follows' : 'not a file'
    throw new OutputProblem(`${path} is ${what}. Delete it.`)
  }
  const isState = basename(path) === statePath
  for (const below of readdirSync(path, { withFileTypes: true }))
    refuseObstacles(`${path}/${below.name}`, below, isState ? writtenHere : [])
}
