import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { newFolder, pylight, type Ended } from '../commands/cli.js'

export const identity = {
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@b',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@b',
}

export const librarySpec = `# The library.
database:
  url: file:./library.db
tables:
  - name: books # what can be lent
    columns:
      id: { type: integer, primary_key: true }
      title: { type: string, length: 100 }
      pages: { type: integer, nullable: true }

  # Those who read.
  - name: readers
    columns:
      id: { type: integer, primary_key: true }
      name: { type: string, length: 80 }
`

/** The paths of a project's spec and output in its repository. */
export interface Layout {
  spec: string
  /** Empty, or ending with a slash. */
  out: string
  /** How the project is generated. */
  args: string[]
}

const plain: Layout = { spec: 'pylight.yaml', out: '', args: [] }

const firstOnes = new Map<string, GitProject>()

/** A generated project, committed in its own git repository. */
export class GitProject {
  constructor(
    readonly folder = newFolder(),
    readonly layout = plain,
  ) {}

  /** Equal projects of a test file are copies of the first one. */
  static async of(spec = librarySpec, layout = plain): Promise<GitProject> {
    const key = JSON.stringify([spec, layout])
    const known = firstOnes.get(key)
    const first = known && existsSync(known.folder) ? known : await GitProject.make(spec, layout)
    firstOnes.set(key, first)
    return first.copy()
  }

  private static async make(spec: string, layout: Layout): Promise<GitProject> {
    const project = new GitProject(newFolder(), layout)
    project.git('init', '-q', '-b', 'main')
    project.write(layout.spec, spec)
    const { exitCode, stderr } = await project.generate()
    if (exitCode !== 0) throw new Error(stderr)
    project.commit('generate')
    return project
  }

  git(...args: string[]): string {
    const env = { ...process.env, ...identity }
    return execFileSync('git', args, { cwd: this.folder, env, encoding: 'utf8', stdio: 'pipe' })
  }

  commit(message: string): void {
    this.git('add', '--all')
    this.git('commit', '-q', '-m', message)
  }

  /** Merges a branch; a conflict is resolved by taking one side. */
  mergeTaking(side: 'ours' | 'theirs', branch: string): void {
    try {
      this.git('merge', '-q', '-m', 'merge', branch)
    } catch {
      this.git('checkout', `--${side}`, '.')
      this.commit('merge')
    }
  }

  /** A copy of the project, with git's state. */
  copy(): GitProject {
    const copy = new GitProject(newFolder(), this.layout)
    cpSync(this.folder, copy.folder, { recursive: true })
    return copy
  }

  clone(...settings: string[]): GitProject {
    const copy = new GitProject(join(newFolder(), 'elsewhere'))
    execFileSync('git', ['clone', '-q', ...settings, `file://${this.folder}`, copy.folder])
    return copy
  }

  run(...args: string[]): Promise<Ended> {
    return pylight(this.folder, args, { env: { CI: '', GITHUB_ACTIONS: '' } })
  }

  generate(...args: string[]): Promise<Ended> {
    return this.run('generate', '--no-client', ...this.layout.args, ...args)
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8')
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true })
    writeFileSync(join(this.folder, path), text)
  }

  edit(path: string, from: string, to: string): void {
    const text = this.read(path)
    if (!text.includes(from)) throw new Error(`nothing to edit in ${path}: ${from}`)
    this.write(
      path,
      text.replace(from, () => to),
    )
  }

  /** Changed paths, according to git. */
  changed(): string[] {
    return this.git('status', '--porcelain')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.slice(3))
  }
}

export const column = (name: string): [string, string, string] => [
  'pylight.yaml',
  '      pages:',
  `      ${name}: { type: string, length: 20, nullable: true }\n      pages:`,
]
