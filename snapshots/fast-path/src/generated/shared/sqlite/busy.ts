// Made by pylight from pylight.yaml.
import { setTimeout as wait } from 'node:timers/promises'

import { isBusy } from './errors.js'

/** The longest pause between two attempts. */
const pauseMs = 10

/**
 * Repeats `run` while another process holds a lock, until a time of `performance.now()`. SQLite's
 * own busy timeout would block a thread, and would look less often.
 */
export async function retryWhileBusy<Result>(
  run: () => Promise<Result>,
  until: number,
): Promise<Result> {
  for (let pause = 1; ; pause = Math.min(pause * 2, pauseMs)) {
    try {
      return await run()
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error
    }
    await wait(pause * (0.5 + Math.random() / 2))
  }
}
