import type { FuzzReport } from './fuzz.js'
import type { Repair } from './nemesis.js'
import type { Violation } from './oracle.js'

/** A report as lines of text. */
export function printReport(report: FuzzReport): string {
  const { mode, redis, database, seed, seconds, counts, violated, faults, repairs } = report
  const { reads, failedReads, hits, misses, bypasses, writes } = counts
  const { G1, G2, unfenced } = violated
  const injected = faults.reduce((sum, fault) => sum + fault.injected, 0)
  const lines = [
    `${mode} mode, database: ${database}, Redis: ${redis}, seed ${seed.toString()}, ${seconds.toFixed(0)} s under load`,
    `  reads            ${number(reads)}   ${number(reads / seconds)}/s, ${number(failedReads)} not answered`,
    `    hit            ${share(hits, reads)}`,
    `    miss           ${share(misses, reads)}`,
    `    bypass         ${share(bypasses, reads)}`,
    `    304            ${share(counts.notModified, reads)}`,
    `  writes           ${number(writes)}   ${number(counts.refused)} refused`,
    `    invalidation pending  ${share(counts.pending, writes)}`,
    `    outcome unknown       ${share(counts.unknown, writes)}`,
    `  G1 violations    ${number(G1)}   (older than an acknowledged write)`,
    ...(mode === 'ack'
      ? [
          `  G2 violations    ${number(G2 + unfenced)}   (older than an earlier read; ack mode does not promise more)`,
        ]
      : [
          `  G2 violations    ${number(G2)}   (older than an earlier read)`,
          `    not promised   ${share(counts.unfenced, reads)} reads, ${number(unfenced)} of them older: Redis had lost keys, fences among them, under open writes`,
        ]),
    `  lost             ${number(report.lost.length)}   (acknowledged, and not in the database at the end)`,
    ...visible(report.visibleMs),
    ...report.lost.slice(0, 10).map((what) => `    ${what}`),
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

/** A line of progress. */
export function printProgress({ seconds, counts, violated, faults, mode }: FuzzReport): string {
  const injected = faults.reduce((sum, fault) => sum + fault.injected, 0)
  const broken = mode === 'ack' ? violated.G1 : violated.G1 + violated.G2
  const { reads } = counts
  return `${number(seconds)} s: ${number(reads)} reads (${number(reads / seconds)}/s), ${number(injected)} faults, ${number(broken)} violations`
}

function visible(sorted: number[]): string[] {
  if (sorted.length === 0) return []
  const at = (share: number) => `${number(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)} ms`
  return [
    `  outbox           ${number(sorted.length)}   times the database's state became visible in ${at(0.5)} (median), ${at(0.95)} (95 %), ${at(1)} (longest)`,
  ]
}
