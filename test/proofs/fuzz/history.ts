/** Where a read's answer came from. */
export interface Source {
  process: number
  path: string
  /** HIT, MISS or BYPASS, and whether it was a 304. */
  cache: string
  /** The history's time when the read began. */
  begun: number
  /** Whether all writers of strict tables held their fences during the read. */
  isFenced: boolean
}

export type Deed =
  'writes' | 'wrote' | 'creates' | 'deletes' | 'deleted' | 'read' | 'missed' | 'fault'

interface Event {
  time: number
  /** Milliseconds since the history began, for the report. */
  ms: number
  /** `products 7`; empty for a fault, which is part of every row's history. */
  row: string
  deed: Deed
  version: number
  source: Source | undefined
  note: string
}

const capacity = 100_000

/** The latest events in order; their number is the time. */
export class History {
  time = 0
  private readonly begun = performance.now()
  private readonly events: Event[] = []

  add(row: string, deed: Deed, version = 0, source?: Source, note = ''): void {
    const ms = performance.now() - this.begun
    const event = { time: ++this.time, ms, row, deed, version, source, note }
    this.events[this.time % capacity] = event
  }

  fault(note: string): void {
    this.add('', 'fault', 0, undefined, note)
  }

  /** The last reads of a row, the last writes to it and the last faults, a line each. */
  of(row: string): string[] {
    const { events } = this
    const reads = events.filter((event) => event.row === row && event.source !== undefined)
    const writes = events.filter((event) => event.row === row && event.source === undefined)
    const faults = events.filter(({ deed }) => deed === 'fault')
    const told = [...latest(reads, 25), ...latest(writes, 15), ...latest(faults, 8)]
    return latest(told, told.length).map(line)
  }
}

function latest(events: Event[], count: number): Event[] {
  return events.sort((a, b) => a.time - b.time).slice(-count)
}

const without: Partial<Record<Deed, string>> = {
  writes: 'write asked for',
  creates: 'creation asked for',
  deletes: 'deletion asked for',
  deleted: 'deletion answered',
}

function line({ time, ms, deed, version, source, note }: Event): string {
  const when = `${time.toString().padStart(9)} ${(ms / 1000).toFixed(3).padStart(9)} s`
  if (deed === 'fault') return `${when}  -- ${note}`
  if (!source)
    return `${when}  ${without[deed] ?? `write of version ${version.toString()} answered`}`
  const { process, path, cache, begun } = source
  const what = deed === 'read' ? `version ${version.toString()}` : 'missing'
  return `${when}  read ${what}: ${cache} of process ${process.toString()}, begun at ${begun.toString()}, ${path}`
}
