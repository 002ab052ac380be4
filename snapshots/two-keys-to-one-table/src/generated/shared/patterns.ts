// Made by pylight from pylight.yaml.
import { createContext, Script } from 'node:vm'

/** Milliseconds. Of some patterns a match would take years, and nothing else could be done meanwhile. */
const longestMatch = 100

const scope: { pattern?: RegExp; text?: string } = {}
createContext(scope)
const test = new Script('pattern.test(text)')

/** Whether the text has the pattern; false, too, where that takes too long to tell. */
export function matches(pattern: RegExp, text: string): boolean {
  Object.assign(scope, { pattern, text })
  try {
    return test.runInContext(scope, { timeout: longestMatch }) === true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false
    throw error
  }
}
