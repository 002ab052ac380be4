import { KnownTexts } from '../output/known-texts.js'
import { OutputProblem } from '../output/output-problem.js'
import { FolderInUse } from '../output/run-lock.js'
import { PrismaProblem } from '../prisma/problem.js'
import { UsageProblem } from './usage-problem.js'
import { Changes } from './changes.js'
import {
  bringClient,
  generateAhead,
  isStopped,
  writeProject,
  type Generation,
  type WrittenProject,
} from './generation.js'
import type { GenerationRequest } from './request.js'
import { withLastNames } from './named-project.js'
import { displayPath } from './spec-file.js'
import { WatchedSpec } from './watched-spec.js'

/** Told of each run of a watch. */
export interface WatchReport {
  /** A change was seen. */
  begins(): void
  /** The files were written, or a problem prevented it. */
  wrote(written: WrittenProject, isStopped: boolean): Promise<void>
  ends(generation: Generation): void
  failed(message: string): void
  /** Everything is done until the next change. */
  waits(): void
}

/** Generates now and whenever the spec changes, until Ctrl-C. */
export async function watchSpec(
  named: GenerationRequest,
  reportOn: (spec: string) => WatchReport,
): Promise<void> {
  const request = withLastNames(named)
  const path = request.spec
  const { signal, release } = interruption()
  const changes = new Changes(signal)
  const watched = new WatchedSpec(path, () => changes.raise())
  const { loaded } = watched
  const spec = displayPath(path)
  const run = { ...request, spec, loaded, signal, texts: new KnownTexts() }
  const report = reportOn(spec)
  try {
    do {
      watched.follow()
      while (!(await generateOnce(run, report))) continue
      watched.follow()
      report.waits()
    } while (await comesToRest(changes, run, report))
  } finally {
    watched.close()
    release()
  }
}

/** The first Ctrl-C lets the run finish; a second one stops at once. */
function interruption(): { signal: AbortSignal; release: () => void } {
  const stop = new AbortController()
  const interrupt = (): void => stop.abort()
  process.once('SIGINT', interrupt)
  return { signal: stop.signal, release: () => process.off('SIGINT', interrupt) }
}

/**
 * Waits for a change and until no more changes come, and meanwhile generates from the text so far. False
 * when the watch has ended.
 */
async function comesToRest(
  changes: Changes,
  run: GenerationRequest,
  report: WatchReport,
): Promise<boolean> {
  if (!(await changes.next())) return false
  report.begins()
  do await generateAhead(run)
  while (await changes.goOn())
  return !run.signal?.aborted
}

/** False when another run held the lock all the time. */
async function generateOnce(run: GenerationRequest, report: WatchReport): Promise<boolean> {
  try {
    const written = await writeProject(run)
    await report.wrote(written, isStopped(written.changes, run))
    report.ends({ ...written, client: await bringClient(written, run) })
  } catch (error) {
    if (run.signal?.aborted && (error as Error).name === 'AbortError') return true
    if (!isMendable(error)) throw error
    report.failed(error.message)
    return !(error instanceof FolderInUse)
  }
  return true
}

function isMendable(error: unknown): error is Error {
  return [OutputProblem, UsageProblem, PrismaProblem].some((kind) => error instanceof kind)
}
