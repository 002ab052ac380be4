/** Prints a table, with the first column aligned left and the others right. */
export function printTable(title: string, head: string[], rows: string[][]): void {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
  console.log(`\n${title}`)
  for (const row of [head, ...rows]) console.log(`  ${line(row).join('  ')}`)
}

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

export function count(number: number): string {
  return number.toLocaleString('en')
}

export function milliseconds(ms: number): string {
  return `${ms < 10 ? ms.toFixed(2) : count(Math.round(ms))} ms`
}
