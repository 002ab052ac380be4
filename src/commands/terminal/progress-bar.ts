const width = 24

/** Draws a line that the next call replaces; only on a terminal. */
export function progressBar(label: string, done: number, all: number): void {
  if (!process.stderr.isTTY) return
  const filled = all === 0 ? width : Math.round((width * done) / all)
  const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
  process.stderr.write(`\r\u001B[K${bar} ${done.toLocaleString('en')} ${label}`)
}

export function endProgressBar(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
}
