import { stdout } from 'node:process'

const isTerminal = stdout.isTTY && process.env['NO_COLOR'] === undefined
const colour = (code: number) => (text: string) =>
  isTerminal ? `\u001b[${code.toString()}m${text}\u001b[0m` : text

export const bold = colour(1)
export const dim = colour(2)
export const green = colour(32)
export const yellow = colour(33)
export const cyan = colour(36)

export function print(line = ''): void {
  stdout.write(`${line}\n`)
}

/** Prints a step, and how long it took. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  if (isTerminal) stdout.write(dim(`  … ${title}`))
  try {
    const result = await work()
    const seconds = ((performance.now() - start) / 1_000).toFixed(1)
    print(`${isTerminal ? '\r\u001b[K' : ''}  ${green('✓')} ${title.padEnd(46)} ${dim(`${seconds} s`)}`)
    return result
  } catch (error) {
    if (isTerminal) print()
    throw error
  }
}

/** A problem that the user can fix: printed without a stack. */
export class DemoProblem extends Error {}
