import { isAction, type Change } from '../../output/change-set.js'
import { hasError, type Generation, type WrittenProject } from '../../project/generation.js'
import type { WatchReport as WatchListener } from '../../project/watch-spec.js'
import { paintFor } from './color.js'
import { printGeneration, resultOf } from './generation-report.js'
import { countsOf } from './summary.js'

const mostPaths = 3

/** The output of a watch: a line for each run, and new problems. */
export class WatchReport implements WatchListener {
  private start = performance.now()
  private problem = ''
  private isWaiting = false

  constructor(
    private readonly flags: { quiet: boolean; json: boolean },
    private readonly spec: string,
  ) {}

  begins(): void {
    this.start = performance.now()
  }

  async wrote(written: WrittenProject, isStopped: boolean): Promise<void> {
    if (this.flags.json) return
    const problem = problemOf(written)
    if (problem !== this.problem) {
      await printGeneration({ ...written, client: 'skipped' }, { isQuiet: true, isStopped })
    }
    this.problem = problem
    const isWritten = !isStopped && !hasError(written.diagnostics)
    this.say(`${this.time()} ${isWritten ? doneOf(written) : 'nothing was written'}`)
  }

  ends(generation: Generation): void {
    if (this.flags.json) printLine({ ...resultOf(generation), milliseconds: this.milliseconds() })
    else if (generation.client === 'made') this.say(`${this.time()} Prisma client made`)
  }

  failed(message: string): void {
    if (this.flags.json) printLine({ error: message })
    else if (message !== this.problem) process.stderr.write(`${message}\n`)
    this.problem = message
  }

  waits(): void {
    if (!this.isWaiting) this.say(`Watching ${this.spec}. Press Ctrl-C to stop.`)
    this.isWaiting = true
  }

  /** `12:41:07 84 ms` */
  private time(): string {
    const clock = new Date().toLocaleTimeString('en-GB')
    return paintFor(process.stderr)('dim', `${clock} ${this.milliseconds()} ms`)
  }

  private milliseconds(): number {
    return Math.round(performance.now() - this.start)
  }

  private say(line: string): void {
    if (!this.flags.quiet) process.stderr.write(`${line}\n`)
  }
}

/** Empty without problems. */
function problemOf({ diagnostics, changes }: WrittenProject): string {
  const troubled = changes.filter(({ fate }) => troubles.has(fate))
  if (diagnostics.length === 0 && troubled.length === 0) return ''
  return JSON.stringify([diagnostics, troubled.map(({ path, fate }) => [path, fate])])
}

const troubles = new Set<Change['fate']>(['refuse', 'unresolved', 'conflict'])

/** `1 created, 3 replaced: a.ts, b.ts, c.ts and 1 more` */
function doneOf({ changes }: WrittenProject): string {
  const actions = changes.filter(isAction)
  const paths = actions.slice(0, mostPaths).map(({ path }) => path)
  const more = actions.length > mostPaths ? ` and ${actions.length - mostPaths} more` : ''
  const counts = countsOf(actions, paintFor(process.stderr))
  return actions.length > 0 ? `${counts}: ${paths.join(', ')}${more}` : counts
}

function printLine(result: object): void {
  process.stdout.write(`${JSON.stringify(result)}\n`)
}
