import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readHistory, statePath, temporaryName } from './journal.js'
import { KnownTexts } from './known-texts.js'
import { lockPath } from './lock-file.js'
import { OutputProblem } from './output-problem.js'
import { readDisk } from './read-disk.js'
import { withRunLock } from './run-lock.js'
import { makeStateFolder } from './state-folder.js'
import { writeNew } from './write-new.js'

const header = /^\/\/ Made by pylight from [^\n]*\n/

/** Lines of once files that are meaningless without the lock. */
const lines: Record<string, RegExp> = {
  'package.json': /^ *"generate": "pylight generate",\r?\n/m,
  '.github/workflows/ci.yml':
    /^# Made by pylight: .*\r?\n(#.*\r?\n)*|^ *- run: (?:npx|pnpm exec|yarn) pylight (generate --check|doctor --offline)\r?\n/gm,
  '.gitattributes':
    /^# Made by pylight: .*\r?\n|^\/(pylight\.lock|\.pylight\/base\/\*\*) .*\r?\n/gm,
  'README.md':
    /^- `(pylight\.yaml|src\/generated\/|\.github\/workflows\/ci\.yml)`.*\r?\n|^TOKEN=.* pylight token .*\r?\n| To let only signed-in users in, add [^]*?\n```(?=\r?\n)/gm,
  'AGENTS.md': /^.*(?:pylight|npm run generate).*\r?\n/gm,
  '.dockerignore': /^\.pylight\r?\n/gm,
  '.gitignore': /^\/\.pylight\/.*\r?\n/gm,
}

/**
 * Ends Pylight's ownership of a project: removes its lock, its folder, its header lines and calls of
 * its commands in CI. Returns the paths of changed files.
 *
 * @throws OutputProblem when Pylight doesn't own the folder, or a run was interrupted.
 */
export async function ejectFolder(root: string): Promise<string[]> {
  const { lock, text, begun } = readHistory(root)
  if (text === '' || !existsSync(join(root, statePath))) {
    throw new OutputProblem(`There is no generated project here: ${lockPath} is missing.`)
  }
  if (begun.size > 0) throw new OutputProblem('A run was interrupted. Run pylight generate first.')
  const generated = [...lock.values()].filter(({ mode }) => mode === 'generated')
  const cuts = [...generated.map(({ path }) => [path, header] as const), ...Object.entries(lines)]
  const state = makeStateFolder(root)
  const wanted = cuts.map(([path]) => ({ path, mode: 'generated' as const }))
  const disk = readDisk(root, wanted, { texts: new KnownTexts() })
  const changed = await withRunLock(state, () =>
    cuts.flatMap(([path, cut]) => {
      const found = disk.get(path)
      return found?.kind === 'file' && removeLines(join(root, path), found.text ?? '', cut)
        ? path
        : []
    }),
  )
  rmSync(join(root, lockPath))
  rmSync(join(root, statePath), { recursive: true })
  return changed
}

function removeLines(file: string, text: string, lines: RegExp): boolean {
  const rest = text.replace(lines, '')
  if (rest === text) return false
  const temporary = temporaryName(file)
  writeNew(temporary, rest)
  renameSync(temporary, file)
  return true
}
