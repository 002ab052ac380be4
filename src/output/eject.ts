import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readHistory, statePath, temporaryName } from './journal.js'
import { lockPath } from './lock-file.js'
import { OutputProblem } from './output-problem.js'
import { withRunLock } from './run-lock.js'

const header = /^\/\/ Made by pylight from [^\n]*\n/

/**
 * Ends Pylight's ownership of a project: its lock, its own folder and its name in the first lines of
 * files go. The paths whose first line went.
 *
 * @throws OutputProblem when Pylight doesn't own the folder, or has begun what isn't finished.
 */
export async function ejectFolder(root: string): Promise<string[]> {
  const { lock, text, begun } = readHistory(root)
  if (text === '' || !existsSync(join(root, statePath))) {
    throw new OutputProblem(`There is no ${lockPath} of a generated project here.`)
  }
  if (begun.size > 0) throw new OutputProblem('A run was cut short. Run pylight generate first.')
  const generated = [...lock.values()].filter(({ mode }) => mode === 'generated')
  const changed = await withRunLock(join(root, statePath), () =>
    generated.flatMap(({ path }) => (removeHeader(root, path) ? path : [])),
  )
  rmSync(join(root, lockPath))
  rmSync(join(root, statePath), { recursive: true })
  return changed
}

function removeHeader(root: string, path: string): boolean {
  const file = join(root, path)
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const rest = text.replace(header, '')
  if (rest === text) return false
  const temporary = join(root, temporaryName(path))
  writeFileSync(temporary, rest)
  renameSync(temporary, file)
  return true
}
