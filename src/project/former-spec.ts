import { statSync } from 'node:fs'
import { dirname, posix, relative, resolve, sep } from 'node:path'
import { git } from '../output/git/git.js'
import { lockPath } from '../output/lock-file.js'
import { parseHeader } from '../output/lock-header.js'
import type { GenerateOptions, SpecSource } from '../pipeline/generate.js'
import { parseReflected, reflectedName } from './reflected-file.js'
import { displayPath, isProgram, loadSpec } from './spec-file.js'
import { UsageProblem } from './usage-problem.js'

export interface FormerSpec {
  source: SpecSource
  options: Pick<GenerateOptions, 'provider'>
}

interface Place {
  /** The spec's path now, and the project's folder. */
  spec: string
  root: string
}

/**
 * The spec that a project is compared with: a file, or that of the commit where this branch left
 * the named one.
 *
 * @throws UsageProblem when there is no such spec
 */
export async function loadFormerSpec(
  named: string,
  place: Place,
  options: FormerSpec['options'],
): Promise<FormerSpec> {
  if (statSync(named, { throwIfNoEntry: false })?.isFile()) {
    return { source: await loadSpec(resolve(named)), options }
  }
  const commit = await git(place.root, ['rev-parse', '--verify', '--quiet', `${named}^{commit}`])
  if (commit === undefined) throw new UsageProblem(await whyUnknown(named, place.root))
  return readCommit(await mergeBase(named, place.root), place, options)
}

/** What others have merged since this branch began isn't its change. A shallow clone may not know the base. */
async function mergeBase(named: string, root: string): Promise<string> {
  const base = await git(root, ['merge-base', named, 'HEAD'])
  const tip = await git(root, ['rev-parse', `${named}^{commit}`])
  if (base === undefined || base === tip) return named
  const short = await git(root, ['rev-parse', '--short', base.trim()])
  return short?.trim() ?? named
}

async function whyUnknown(named: string, root: string): Promise<string> {
  const top = await git(root, ['rev-parse', '--show-toplevel'])
  if (top === undefined) {
    return `There is no file ${named}, and no git repository in which it could be a branch or a commit.`
  }
  const [remote = '', ...branch] = named.split('/')
  const fetch =
    branch.length > 0 ? `git fetch --depth=1 ${remote} ${branch.join('/')}` : 'git fetch'
  return `There is no file, branch or commit ${named} in this clone. If others have it, fetch it first: ${fetch}`
}

/** The spec may have been renamed: the lock of that commit knows its name. */
async function readCommit(
  named: string,
  { spec, root }: Place,
  options: FormerSpec['options'],
): Promise<FormerSpec> {
  const show = (path: string) => git(root, ['show', `${named}:./${path}`])
  const lock = await show(lockPath)
  const header = lock === undefined ? undefined : parseHeader(lock)
  const now = relative(root, spec).replaceAll(sep, '/')
  for (const path of new Set([header?.spec ?? now, now])) {
    const text = await show(path)
    if (text === undefined) continue
    if (isProgram(path)) throw new UsageProblem(programMessage(named, path))
    const reflected = await show(posix.join(dirname(path), reflectedName))
    const file = `${named}:${displayPath(root) === '.' ? path : posix.join(displayPath(root), path)}`
    const provider = header?.provider as GenerateOptions['provider']
    return {
      source: {
        file,
        text,
        ...(reflected !== undefined && { reflected: parseReflected(reflected) }),
      },
      options: provider ? { provider } : options,
    }
  }
  throw new UsageProblem(
    `${named} has no ${now} in the folder of this project. Name the file to compare with.`,
  )
}

function programMessage(named: string, path: string): string {
  const name = posix.basename(path)
  return `${path} is a program, which isn't run from another commit. Compare with a file: git show ${named}:./${path} > former-${name}, then --against former-${name}`
}
