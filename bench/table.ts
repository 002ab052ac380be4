export function printTable(title: string, head: string[], rows: string[][]): void {
  console.log(`\n${tableText(title, head, rows)}`)
}

/** A table, with the first column aligned left and the others right. */
export function tableText(title: string, head: string[], rows: string[][]): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
  return [title, ...[head, ...rows].map((row) => `  ${line(row).join('  ')}`)].join('\n')
}

export function median(numbers: number[]): number {
  return percentile(numbers, 0.5)
}

/** What this share of the numbers is below. */
export function percentile(numbers: number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? NaN
}

export function count(number: number): string {
  return number.toLocaleString('en')
}

export function milliseconds(ms: number): string {
  return `${ms < 10 ? ms.toFixed(2) : count(Math.round(ms))} ms`
}
