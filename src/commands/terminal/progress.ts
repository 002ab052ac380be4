import { type Reporter, silent } from '../../project/reporter.js'

const patienceMilliseconds = 500

/**
 * Prints a step on stderr when it takes over half a second: while it runs, or afterwards if it blocks the
 * event loop. Also prints which process a run waits for.
 */
export function progressReporter(isQuiet: boolean): Reporter {
  return isQuiet ? silent : { step: withProgress, waits }
}

async function withProgress<Result>(
  label: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const start = performance.now()
  let isSaid = false
  const timer = setTimeout(() => {
    isSaid = true
    process.stderr.write(`${label}…\n`)
  }, patienceMilliseconds)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
    const milliseconds = performance.now() - start
    if (!isSaid && milliseconds > patienceMilliseconds) {
      process.stderr.write(`${label}: ${(milliseconds / 1000).toFixed(1)} s\n`)
    }
  }
}

function waits(processId: number): void {
  process.stderr.write(`Waiting for pylight (process ${processId})…\n`)
}
