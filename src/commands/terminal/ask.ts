import { createInterface } from 'node:readline'

/** Whether there is somebody to ask. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY
}

/** Whether the answer to a question is yes; no when the terminal is closed instead, as by Ctrl-C. */
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
