import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { git } from '../output/git/git.js'
import { listProjects, type GitProject } from '../output/git/projects.js'
import { UsageProblem } from './usage-problem.js'

const merged = [
  'pylight.lock',
  'README.md',
  'prisma/schema.prisma',
  'src/generated/**',
  '.pylight/base/**',
]

/** Makes git merge all projects of this clone with Pylight; returns their folders. */
export async function installDriver(): Promise<string[]> {
  const top = (await git('.', ['rev-parse', '--show-toplevel']))?.trim()
  const path = (await git('.', ['rev-parse', '--git-path', 'info/attributes']))?.trim()
  if (top === undefined || path === undefined) {
    throw new UsageProblem('There is no git repository here.')
  }
  const projects = await listProjects(top, '--others', '--exclude-standard')
  if (projects.length === 0) {
    throw new UsageProblem(`There is no pylight.lock in ${top}. Run pylight generate first.`)
  }
  const bin = realpathSync(process.argv[1] ?? '')
  await configure('name', 'Pylight: merge the specs, regenerate')
  await configure('driver', `node "${bin}" merge-driver %O %A %B %P`)
  // A common ancestor that git merges itself belongs to no commit.
  await configure('recursive', 'text')
  addLines(resolve(path), projects.flatMap(attributesOf))
  return projects.map(({ folder }) => folder)
}

function configure(key: string, value: string): Promise<string | undefined> {
  return git('.', ['config', `merge.pylight.${key}`, value])
}

function attributesOf({ folder, spec }: GitProject): string[] {
  const own = merged.map((pattern) => [folder, pattern] as const)
  const all = spec.startsWith('../') ? own : [[spec, ''] as const, ...own]
  return all.map(([path, pattern]) => {
    const whole = `/${path.replaceAll(/[\\*?[]/g, String.raw`\$&`)}${pattern}`
    return `${/[\s"]/.test(whole) ? JSON.stringify(whole) : whole} merge=pylight`
  })
}

function addLines(file: string, lines: string[]): void {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const known = new Set(text.split('\n'))
  const missing = lines.filter((line) => !known.has(line))
  mkdirSync(dirname(file), { recursive: true })
  const separator = text === '' || text.endsWith('\n') ? '' : '\n'
  writeFileSync(file, text + separator + missing.map((line) => `${line}\n`).join(''))
}
