import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { bin, newFolder } from '../commands/cli.js'
import { freePort } from '../services/ports.js'
import { identity } from '../stories/git-project.js'
import { type Block, patched } from './page.js'

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))

const npm = execFileSync('which', ['npm'], { encoding: 'utf8' }).trim()
const pylight = `exec '${process.execPath}' '${bin}' "$@"\n`

/** `npm install` links what is installed here; everything else is npm's. SQLite's shell runs a script. */
const programs = {
  npm: `#!/bin/sh
case "$1" in
  install | ci) ln -sfn '${modules}' node_modules ;;
  *) exec '${npm}' "$@" ;;
esac
`,
  npx: `#!/bin/sh\n[ "$1" = pylight ] || exec node_modules/.bin/"$@"\nshift\n${pylight}`,
  pylight: `#!/bin/sh\n${pylight}`,
  sqlite3: `#!/bin/sh\nexec '${process.execPath}' -e '
const Database = require("${modules}/libsql")
new Database(process.argv[1]).exec(require("node:fs").readFileSync(0, "utf8"))
' "$@"\n`,
}

/** Does what the blocks of a page say, as its reader would, in one folder and one shell. */
export class Reader {
  readonly #home = newFolder()
  #server: ChildProcess | undefined
  /** Whether files may have changed since the server started. */
  #isOld = false
  #folder = this.#home

  constructor(
    readonly port: number,
    readonly env: NodeJS.ProcessEnv,
  ) {
    mkdirSync(join(this.#home, '.bin'))
    for (const [name, text] of Object.entries(programs))
      writeFileSync(join(this.#home, '.bin', name), text, { mode: 0o755 })
    writeFileSync(join(this.#home, '.state'), '')
  }

  static async with(env: NodeJS.ProcessEnv): Promise<Reader> {
    return new Reader(await freePort(), env)
  }

  async follow(blocks: Block[]): Promise<void> {
    for (const block of blocks) await this.#do(block)
  }

  stop(): void {
    const { pid, exitCode } = this.#server ?? {}
    if (pid && exitCode === null) process.kill(-pid, 'SIGKILL')
  }

  async #do({ language, path, text }: Block): Promise<void> {
    const file = join(this.#folder, path)
    if (language === 'console') return this.#compare(text)
    if (text.trim() === 'npm run dev') return this.#serve()
    this.#isOld = true
    if (language === 'sh') await this.#bash(text)
    else if (language === 'diff') writeFileSync(file, patched(readFileSync(file, 'utf8'), text))
    else if (path !== '') {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
  }

  /** Runs each line after `$`, and compares what it prints with the lines below; … is any text. */
  async #compare(text: string): Promise<void> {
    for (const part of text.split(/^\$ /m).slice(1)) {
      const [command = '', ...expected] = part.trimEnd().split('\n')
      const pattern = expected.join('\n').split('…').map(escaped).join('[^]*')
      if (!command.startsWith('curl')) this.#isOld = true
      else if (this.#server && this.#isOld) await this.#serve()
      const printed = (await this.#bash(command)).replaceAll('\r', '').trimEnd()
      expect(printed, command).toMatch(new RegExp(`^${pattern}$`))
    }
  }

  /** The folder and the variables last from block to block. */
  async #bash(script: string): Promise<string> {
    const state = join(this.#home, '.state')
    const lines = [
      'exec 2>&1',
      `. '${state}'`,
      this.#own(script),
      `pwd > '${state}.pwd'`,
      `export -p | grep -vE "^declare -\\S*r" > '${state}'`,
    ]
    const options = { cwd: this.#folder, env: this.#environment(), encoding: 'utf8' } as const
    const ended = promisify(execFile)('bash', ['-ea', '-c', lines.join('\n')], options)
    const { stdout } = await ended.catch(({ stdout }: { stdout: string }) => {
      throw new Error(`${script}\nprinted\n${stdout}`)
    })
    this.#folder = readFileSync(`${state}.pwd`, 'utf8').trim()
    return stdout
  }

  /** Starts what `npm run dev` starts; a watcher notices changes too late for a test. */
  async #serve(): Promise<void> {
    this.stop()
    const options = { cwd: this.#folder, env: this.#environment(), detached: true } as const
    this.#server = spawn('npm', ['run', 'dev'], { ...options, stdio: 'ignore' })
    const health = `http://localhost:${this.port.toString()}/health`
    await expect.poll(() => fetch(health).then(({ ok }) => ok), { timeout: 120_000 }).toBe(true)
    this.#isOld = false
  }

  #own(text: string): string {
    return text.replaceAll('localhost:3000', `localhost:${this.port.toString()}`)
  }

  #environment(): NodeJS.ProcessEnv {
    const PATH = `${join(this.#home, '.bin')}:${process.env['PATH'] ?? ''}`
    return {
      ...process.env,
      ...identity,
      NO_COLOR: '1',
      CI: '',
      PORT: String(this.port),
      ...this.env,
      PATH,
    }
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
