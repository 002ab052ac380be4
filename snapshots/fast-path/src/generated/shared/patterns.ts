// Made by pylight from pylight.yaml.
import { createContext, Script } from 'node:vm'

/** In milliseconds of computing. Some patterns take years to match, and the process could do nothing else. */
const longestMatch = 100

const scope: { pattern?: RegExp; text?: string } = {}
createContext(scope)
const test = new Script('pattern.test(text)')

/** Whether the text matches; false when matching takes too long. */
export function matches(pattern: RegExp, text: string): boolean {
  Object.assign(scope, { pattern, text })
  for (let spent = 0; spent < longestMatch;) {
    const start = process.cpuUsage()
    try {
      return test.runInContext(scope, { timeout: longestMatch }) === true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
      // The limit is one of time on the clock, and a busy machine makes the process wait.
      spent += Math.max(1, process.cpuUsage(start).user / 1000)
    }
  }
  return false
}
