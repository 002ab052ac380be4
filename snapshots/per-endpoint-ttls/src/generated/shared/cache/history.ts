// Made by pylight from pylight.yaml.
import { store } from './connection.js'
import { fullKey } from './keys.js'

export type Outcome = 'hit' | 'miss' | 'bypass'

/** How many reads of a minute or an hour had an outcome, in all processes. */
export interface Reads {
  table: string
  endpoint: string
  outcome: Outcome
  /** When the minute or hour began, in milliseconds since 1970. */
  from: number
  count: number
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** `products:@minutes:497000` has the minutes of an hour, `products:@hours:20700` the hours of a day. */
const spans = {
  hour: { register: '@minutes', stepMs: minuteMs, spanMs: hourMs },
  day: { register: '@hours', stepMs: hourMs, spanMs: dayMs },
}

export type Span = keyof typeof spans

/** Adds reads to those of the current minute and hour. They are kept for two hours and two days. */
export async function recordReads(
  { table, endpoint }: { table: string; endpoint: string },
  outcome: Outcome,
  count: number,
): Promise<void> {
  const now = Date.now()
  for (const { register, stepMs, spanMs } of Object.values(spans)) {
    const key = fullKey(`${table}:${register}:${Math.floor(now / spanMs)}`)
    const field = `${Math.floor(now / stepMs)} ${endpoint} ${outcome}`
    await store.increment?.(key, field, count, 2 * spanMs)
  }
}

/** A table's reads of the last hour by minute, or of the last day by hour. */
export async function readsOf(table: string, span: Span): Promise<Reads[]> {
  const { register, stepMs, spanMs } = spans[span]
  const now = Date.now()
  const current = Math.floor(now / spanMs)
  const keys = [current - 1, current].map((at) => `${table}:${register}:${at}`)
  const hashes = await Promise.all(keys.map(countsOf))
  return hashes
    .flatMap((hash) => Object.entries(hash))
    .map(([field, count]) => {
      const [step, endpoint = '', outcome] = field.split(' ')
      const from = Number(step) * stepMs
      return { table, endpoint, outcome: outcome as Outcome, from, count: Number(count) }
    })
    .filter(({ from }) => from > now - spanMs)
}

/** The counts of a register; a store of your own may keep none. */
export async function countsOf(register: string): Promise<Record<string, string>> {
  return (await store.counts?.(fullKey(register))) ?? {}
}

/** The beginnings of the minutes of the last hour, or the hours of the last day. */
export function stepsOf(span: Span): number[] {
  const { stepMs, spanMs } = spans[span]
  const last = Math.floor(Date.now() / stepMs)
  const steps = spanMs / stepMs
  return Array.from({ length: steps }, (_, at) => (last - steps + 1 + at) * stepMs)
}
