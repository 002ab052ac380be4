import { watch } from 'node:fs'
import { basename, dirname } from 'node:path'
import { OutputProblem } from '../../output/output-problem.js'
import { printGeneration } from '../terminal/generation-report.js'
import { UsageProblem } from '../usage-problem.js'
import { isStopped, runGeneration, type GenerationRequest } from './generation.js'
import { displayPath, findSpec } from './spec-file.js'

/** Editors save in several steps; what comes within this time of the last one is one change. */
const quietMilliseconds = 15

/** Generates now and whenever the spec changes, until the process ends. What is wrong is printed. */
export async function watchSpec(request: GenerationRequest): Promise<void> {
  const spec = findSpec(request.spec)
  const changed = new Signal()
  watch(dirname(spec), (_, name) => {
    if (name === null || name === basename(spec)) changed.raise()
  })
  for (;;) {
    await generateOnce({ ...request, spec })
    if (!request.quiet) process.stderr.write(`Watching ${displayPath(spec)}\n`)
    await changed.wait()
  }
}

async function generateOnce(request: GenerationRequest): Promise<void> {
  const start = performance.now()
  try {
    const generation = await runGeneration(request)
    const hasStopped = isStopped(generation.changes, request)
    await printGeneration(generation, { isQuiet: request.quiet, isStopped: hasStopped })
    const milliseconds = Math.round(performance.now() - start)
    if (!request.quiet) process.stderr.write(`${milliseconds} ms. `)
  } catch (error) {
    const isMendable = error instanceof OutputProblem || error instanceof UsageProblem
    if (!isMendable) throw error
    process.stderr.write(`${error.message}\n`)
  }
}

/** Tells one waiter of changes, once they have come to rest. */
class Signal {
  private isRaised = false
  private timer: NodeJS.Timeout | undefined
  private waiter: (() => void) | undefined

  raise(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.isRaised = true
      this.waiter?.()
    }, quietMilliseconds)
  }

  async wait(): Promise<void> {
    if (!this.isRaised) await new Promise<void>((resolve) => (this.waiter = resolve))
    this.isRaised = false
    this.waiter = undefined
  }
}
