// Made by pylight from pylight.yaml.
/** A load from the database for an answer that wasn't cached. */
export interface Load {
  key: string
  ms: number
  at: Date
}

const kept = 10
const lastingMs = 60 * 60 * 1000

let slowest: Load[] = []

/** Remembers the slowest loads of the last hour in this process. */
export function noteLoad(key: string, ms: number): void {
  const [fastest] = slowest.slice(-1)
  if (slowest.length === kept && fastest && ms <= fastest.ms) return
  slowest = [...slowestLoads(), { key, ms, at: new Date() }]
    .sort((a, b) => b.ms - a.ms)
    .slice(0, kept)
}

/** The slowest first. */
export function slowestLoads(): Load[] {
  return slowest.filter(({ at }) => Date.now() - at.getTime() < lastingMs)
}
