import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

const script = `
  const database = new (require('libsql'))(process.argv[1])
  require('node:readline').createInterface({ input: process.stdin }).on('line', (sql) => {
    try {
      database.exec(sql)
      console.log('done')
    } catch (error) {
      console.log(error.message)
    }
  })`

/** Another program that has the file open. */
export class OtherProcess {
  private readonly child: ChildProcess

  constructor(file: string) {
    const cwd = import.meta.dirname
    const stdio = ['pipe', 'pipe', 'inherit'] as const
    this.child = spawn(process.execPath, ['-e', script, file], { cwd, stdio: [...stdio] })
  }

  /** Returns `done`, or SQLite's error. */
  async exec(sql: string): Promise<string> {
    const { stdin, stdout } = this.child
    if (!stdin || !stdout) throw new Error('It has no pipes')
    stdin.write(`${sql}\n`)
    const [answer] = (await once(stdout, 'data')) as [Buffer]
    return answer.toString().trim()
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const ended = once(this.child, 'exit')
    this.child.kill('SIGKILL')
    await ended
  }
}
