import { readFileSync, statSync } from 'node:fs'
import { OutputProblem, outputProblem } from './output-problem.js'

/**
 * The text of a file; undefined when there is none. Reading from a pipe would wait for ever.
 *
 * @throws OutputProblem when something else is in its place, or it can't be read
 */
export function readText(file: string): string | undefined {
  try {
    const stats = statSync(file, { throwIfNoEntry: false })
    if (!stats) return undefined
    if (!stats.isFile() && !stats.isDirectory()) throw new OutputProblem(`${file} is not a file.`)
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw outputProblem(error, `Can't read ${file}`)
  }
}
