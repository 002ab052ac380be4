const patienceMilliseconds = 500

/**
 * Does a step, and says on stderr what it is when it takes longer than half a second: meanwhile, or
 * after it when the step leaves no moment in between.
 */
export async function withProgress<Result>(
  label: string,
  isQuiet: boolean,
  step: () => Result | Promise<Result>,
): Promise<Result> {
  if (isQuiet) return step()
  const start = performance.now()
  let isSaid = false
  const timer = setTimeout(() => {
    isSaid = true
    process.stderr.write(`${label}…\n`)
  }, patienceMilliseconds)
  try {
    return await step()
  } finally {
    clearTimeout(timer)
    const milliseconds = performance.now() - start
    if (!isSaid && milliseconds > patienceMilliseconds) {
      process.stderr.write(`${label}: ${(milliseconds / 1000).toFixed(1)} s\n`)
    }
  }
}

/** Says on stderr which process a run waits for. */
export function waitReport(isQuiet: boolean): ((holder: number) => void) | undefined {
  if (isQuiet) return undefined
  return (holder) => void process.stderr.write(`Waiting for pylight (process ${holder})…\n`)
}
