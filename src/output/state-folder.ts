import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { statePath } from './journal.js'
import { OutputProblem, outputProblem } from './output-problem.js'
import { isSameText } from './text-hash.js'

/** All but what the next merge needs stays out of git. */
const ignored = '*\n!.gitignore\n!base/\n!base/**\n'

/** @throws OutputProblem when it can't be made, or leads elsewhere */
export function makeStateFolder(root: string): string {
  const state = join(root, statePath)
  const rules = join(state, '.gitignore')
  try {
    const isNew = mkdirSync(state, { recursive: true }) !== undefined
    if (isNew || !isIgnoring(rules)) writeFileSync(rules, ignored)
  } catch (error) {
    throw outputProblem(error, `Can't write to ${root}`)
  }
  if (lstatSync(state).isDirectory()) return state
  throw new OutputProblem(`${state} is a link; Pylight writes nothing outside of ${root}.`)
}

function isIgnoring(rules: string): boolean {
  try {
    return isSameText(readFileSync(rules, 'utf8'), ignored)
  } catch {
    return false
  }
}
