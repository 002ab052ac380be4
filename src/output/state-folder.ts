import { lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { statePath } from './journal.js'
import { OutputProblem, outputProblem } from './output-problem.js'
import { isSameText } from './text-hash.js'
import { writeNew } from './write-new.js'

/** git ignores everything except the bases. */
const ignored = '*\n!.gitignore\n!base/\n!base/**\n'

/** @throws OutputProblem when it can't be made, or leads elsewhere */
export function makeStateFolder(root: string): string {
  const state = join(root, statePath)
  const rules = join(state, '.gitignore')
  try {
    const link = firstLink(state)
    if (link) throw new OutputProblem(`${link} is a link, which Pylight never follows. Delete it.`)
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

/** The path itself if it is a link, or a link below it. */
function firstLink(path: string): string | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (stats?.isSymbolicLink()) return path
  return stats?.isDirectory() ? linkBelow(path) : undefined
}

function linkBelow(folder: string): string | undefined {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isSymbolicLink()) return path
    const link = entry.isDirectory() ? linkBelow(path) : undefined
    if (link !== undefined) return link
  }
  return undefined
}
