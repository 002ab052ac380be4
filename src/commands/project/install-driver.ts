import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { git } from '../../output/git/git.js'
import { UsageProblem } from '../usage-problem.js'

const merged = [
  'pylight.yaml',
  'pylight.lock',
  'prisma/schema.prisma',
  'src/generated/**',
  '.pylight/base/**',
]

/** Makes git merge the project in a folder with Pylight, in this clone. */
export async function installDriver(folder: string): Promise<void> {
  const prefix = await git(folder, ['rev-parse', '--show-prefix'])
  const path = (await git(folder, ['rev-parse', '--git-path', 'info/attributes']))?.trim()
  if (prefix === undefined || path === undefined) {
    throw new UsageProblem('There is no git repository here.')
  }
  const bin = realpathSync(process.argv[1] ?? '')
  const driver = `node "${bin}" merge-driver %O %A %B %P`
  await git(folder, ['config', 'merge.pylight.name', 'Pylight: merge the specs, regenerate'])
  await git(folder, ['config', 'merge.pylight.driver', driver])
  addLines(
    resolve(folder, path),
    merged.map((one) => `/${prefix.trim()}${one} merge=pylight`),
  )
}

function addLines(file: string, lines: string[]): void {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const known = new Set(text.split('\n'))
  const missing = lines.filter((line) => !known.has(line))
  mkdirSync(dirname(file), { recursive: true })
  const separator = text === '' || text.endsWith('\n') ? '' : '\n'
  writeFileSync(file, text + separator + missing.map((line) => `${line}\n`).join(''))
}
