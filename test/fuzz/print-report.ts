import type { FuzzReport } from './fuzz.js'
import type { Repair } from './nemesis.js'
import type { Violation } from './oracle.js'

/** A report as lines of text. */
export function printReport(report: FuzzReport): string {
  const { mode, seed, seconds, counts, violated, faults, repairs } = report
  const { reads, failedReads, hits, misses, bypasses, writes } = counts
  const answered = hits + misses + bypasses
  const injected = faults.reduce((sum, fault) => sum + fault.injected, 0)
  const lines = [
    `${mode} mode, seed ${seed.toString()}, ${seconds.toFixed(0)} s under load`,
    `  reads            ${number(reads)}   ${number(reads / seconds)}/s, ${number(failedReads)} not answered`,
    `    hit            ${share(hits, answered)}`,
    `    miss           ${share(misses, answered)}`,
    `    bypass         ${share(bypasses, answered)}`,
    `  writes           ${number(writes)}   ${number(counts.refused)} refused`,
    `    invalidation pending  ${share(counts.pending, writes)}`,
    `    outcome unknown       ${share(counts.unknown, writes)}`,
    `  G1 violations    ${number(violated.G1)}   (older than an acknowledged write)`,
    `  G2 violations    ${number(violated.G2)}   (older than an earlier read${mode === 'ack' ? '; ack mode does not promise more' : ''})`,
    `  faults           ${number(injected)}   repaired in ${repair(repairs, 0.5)} (median), ${repair(repairs, 1)} (longest)`,
    ...faults.map(
      ({ name, hits: unit, injected: times, hit }) =>
        `    ${times.toString().padStart(4)} × ${name.padEnd(36)} ${number(hit).padStart(8)} ${unit}`,
    ),
    ...report.violations.flatMap(printViolation),
  ]
  return lines.join('\n')
}

function printViolation({ guarantee, row, what, source, history }: Violation): string[] {
  const { cache, process, path, begun } = source
  return [
    '',
    `${guarantee} violated: ${row} ${what}`,
    `  by a ${cache} of process ${process.toString()}, ${path}, begun at ${begun.toString()}`,
    ...history.map((line) => `  ${line}`),
  ]
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en')
}

function share(part: number, whole: number): string {
  return `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %   ${number(part)}`
}

function repair(sorted: Repair[], quantile: number): string {
  const found = sorted[Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))]
  return found ? `${number(found.ms)} ms after ${found.fault}` : '-'
}
