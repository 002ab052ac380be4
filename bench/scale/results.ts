import { readFileSync } from 'node:fs'
import { type Machine, machineText } from '../machine.js'
import { fileOf, keepJson } from '../serving/results.js'
import { count, median, milliseconds, tableText } from '../table.js'
import type { Counts } from './client.js'
import type { Turn } from './measure.js'

/** What was measured in one run. */
export interface Result extends Machine {
  libraries: string
  turns: Turn[]
}

export function readResult(): Result {
  return JSON.parse(readFileSync(fileOf('scale.json'), 'utf8')) as Result
}

export function keepResult(result: Result): void {
  keepJson('scale.json', result)
}

const head = [
  ...['processes', 'answers', 'of each', 'hits', 'CPU time', 'of Redis'],
  ...['seen, median', '99 %', 'too old'],
]

/** A line for each number of processes, of the medians of its turns. */
export function resultText(result: Result): string {
  const { turns } = result
  const sizes = [...new Set(turns.map(({ requests }) => requests.length))]
  const rows = sizes.map((size) => rowOf(turns.filter(({ requests }) => requests.length === size)))
  const table = tableText('95 % reads, 5 % writes, on a Redis Cluster', head, rows)
  return `${table}\n\n${machineText([result])},\n${result.libraries}`
}

function rowOf(turns: Turn[]): string[] {
  const of = (value: (turn: Turn) => number) => median(turns.map(value))
  const size = turns[0]?.requests.length ?? NaN
  const perSecond = of((turn) => answersOf(turn) / turn.seconds)
  const asked = turns.flatMap(({ seen }) => seen ?? [])
  const seen = (share: 'p50' | 'p99') =>
    asked.length === 0 ? '–' : milliseconds(median(asked.map((each) => each[share])))
  const parts = [...turns, ...asked]
  const stale = sum(parts.map((part) => part.stale))
  return [
    size.toString(),
    `${count(Math.round(perSecond))}/s`,
    `${count(Math.round(perSecond / size))}/s`,
    `${of(hitShare).toFixed(1)} %`,
    `${of((turn) => sum(turn.cpu) / answersOf(turn)).toFixed(0)} µs`,
    `${of((turn) => turn.redisCpu / answersOf(turn)).toFixed(0)} µs`,
    seen('p50'),
    seen('p99'),
    `${count(stale)} of ${count(sum(parts.map(readsOf)))}`,
  ]
}

function answersOf({ requests }: Counts): number {
  return sum(requests)
}

function readsOf(counts: Counts): number {
  return answersOf(counts) - counts.writes
}

/** Percent of the reads. */
function hitShare(turn: Turn): number {
  return (turn.hits * 100) / readsOf(turn)
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
