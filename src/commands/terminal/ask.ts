import { createInterface } from 'node:readline'

/** Whether there is a terminal. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY
}

/** Asks a yes/no question. Closing the terminal, for example by Ctrl-C, means no. */
export async function isYes(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await new Promise<string>((answered) => {
      terminal.once('close', () => answered(''))
      terminal.question(`${question} [y/N] `, answered)
    })
    return /^y(es)?$/i.test(answer.trim())
  } finally {
    terminal.close()
  }
}
