/** Where a read's answer came from. */
export interface Source {
  process: number
  path: string
  /** HIT, MISS or BYPASS. */
  cache: string
  /** The history's time when the read began. */
  begun: number
}

export type Deed = 'wrote' | 'deleted' | 'read' | 'missed' | 'fault'

interface Event {
  time: number
  /** `products 7`; nothing for a fault, which is part of every row's history. */
  row: string
  deed: Deed
  version: number
  source: Source | undefined
  note: string
}

const capacity = 50_000

/** The latest events in their order; time is their number. */
export class History {
  time = 0
  private readonly events: Event[] = []

  add(row: string, deed: Deed, version = 0, source?: Source, note = ''): void {
    const event = { time: ++this.time, row, deed, version, source, note }
    this.events[this.time % capacity] = event
  }

  fault(note: string): void {
    this.add('', 'fault', 0, undefined, note)
  }

  /** The last 25 events of a row, a line each. */
  of(row: string): string[] {
    const events = this.events.filter((event) => event.row === row || event.row === '')
    return events
      .sort((a, b) => a.time - b.time)
      .slice(-25)
      .map(line)
  }
}

function line({ time, deed, version, source, note }: Event): string {
  const when = time.toString().padStart(8)
  if (deed === 'fault') return `${when}  -- ${note}`
  if (!source)
    return `${when}  ${deed === 'wrote' ? `write of version ${version.toString()}` : 'deletion'} answered`
  const { process, path, cache, begun } = source
  const what = deed === 'read' ? `version ${version.toString()}` : 'missing'
  return `${when}  read ${what}: ${cache} of process ${process.toString()}, begun at ${begun.toString()}, ${path}`
}
