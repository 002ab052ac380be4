import type { History, Source } from './history.js'

/** Whether a row exists, by the answers: `either` while its creation or deletion is under way. */
type Presence = 'present' | 'absent' | 'either'

/** What must hold for a read that starts now. Versions come from one sequence of the database. */
interface Knowledge {
  /** The newest version in a write's answer. */
  acknowledged: number
  /** The newest version in a read's answer. */
  seen: number
  presence: Presence
  /** The same by finished reads. */
  seenPresence: Presence
  /** Counts started creations and deletions. */
  changes: number
}

export interface KnownRow extends Knowledge {
  table: string
  id: string
  /** `products 7` */
  name: string
  /** Columns that never change, for the filters of lists. */
  parents: Record<string, unknown>
  /** The content of the first answer that has it. */
  next: Presence
}

export interface ReadRow {
  id: string
  version: number
  /** Of a table whose users see their own rows. */
  owner?: string
}

export type Guarantee = 'G1' | 'G2'

export interface Violation {
  guarantee: Guarantee
  row: string
  what: string
  source: Source
  history: string[]
}

/** What a started read may be answered. */
export type Expectation = [row: KnownRow, then: Knowledge][]

/**
 * Judges reads without clocks. G1: no read returns data that an acknowledged write had replaced before the
 * read began. G2: nor data older than a finished read has returned.
 */
export class Oracle {
  readonly violations: Violation[] = []
  /**
   * Rows that were too old, by guarantee. `unfenced`: too old for G2 while its fences didn't hold.
   * `staleReads`: reads with a row that violates G1.
   */
  readonly counts = { G1: 0, G2: 0, unfenced: 0, staleReads: 0 }
  private readonly tables = new Map<string, Map<string, KnownRow>>()

  constructor(
    private readonly history: History,
    /** The guarantees whose violations are reported in full. */
    private readonly told: Guarantee[],
  ) {}

  row(table: string, id: string): KnownRow | undefined {
    return this.tables.get(table)?.get(id)
  }

  rows(table: string): KnownRow[] {
    return [...(this.tables.get(table)?.values() ?? [])]
  }

  /** A row without information yet. */
  add(table: string, id: string, parents: Record<string, unknown> = {}): KnownRow {
    const known = { acknowledged: 0, seen: 0, changes: 0 }
    const presence = { presence: 'either', seenPresence: 'either', next: 'either' } as const
    const row: KnownRow = { table, id, name: `${table} ${id}`, parents, ...known, ...presence }
    const rows = this.tables.get(table) ?? new Map<string, KnownRow>()
    this.tables.set(table, rows.set(id, row))
    return row
  }

  /** Their creation or deletion is requested: until it is answered, reads may show either state. */
  changing(rows: KnownRow[], to: 'present' | 'absent'): void {
    for (const row of rows) {
      row.next = row.presence === (to === 'present' ? 'absent' : 'present') ? to : 'either'
      row.changes++
      row.presence = row.seenPresence = 'either'
      this.history.add(row.name, to === 'present' ? 'creates' : 'deletes')
    }
  }

  writing(row: KnownRow): void {
    this.history.add(row.name, 'writes')
  }

  written(row: KnownRow, version: number): void {
    row.acknowledged = Math.max(row.acknowledged, version)
    this.history.add(row.name, 'wrote', version)
  }

  created(row: KnownRow, version: number): void {
    this.written(row, version)
    row.presence = row.seenPresence = 'present'
  }

  /** So far no version of the row was newer than this; the next one is. */
  outdated(row: KnownRow, version: number): void {
    row.acknowledged = Math.max(row.acknowledged, version + 1)
  }

  deleted(rows: KnownRow[]): void {
    for (const row of rows) {
      row.presence = row.seenPresence = 'absent'
      this.history.add(row.name, 'deleted')
    }
  }

  /** Rows that are deleted for good, so that lists needn't be searched for them. */
  forget(rows: KnownRow[]): void {
    for (const row of rows) this.tables.get(row.table)?.delete(row.id)
  }

  begin(rows: KnownRow[]): Expectation {
    return rows.map((row) => {
      const { acknowledged, seen, presence, seenPresence, changes } = row
      return [row, { acknowledged, seen, presence, seenPresence, changes }]
    })
  }

  /** No user gets a row of another one, however old. */
  checkOwner(user: string, found: ReadRow[], source: Source): void {
    for (const { id, owner } of found) {
      if (user === 'admin' || owner === user) continue
      const row = this.row('notes', id) ?? this.add('notes', id)
      this.violated('G1', row, source, `read by ${user}, but it is of ${owner ?? 'nobody'}`)
    }
  }

  /** `isComplete`: expected rows that weren't found are missing. */
  end(expectation: Expectation, found: ReadRow[], isComplete: boolean, source: Source): void {
    const before = this.counts.G1
    const versions = new Map(found.map(({ id, version }) => [id, version]))
    for (const [row, then] of expectation) {
      const version = versions.get(row.id)
      if (version !== undefined) this.judgePresent(row, then, version, source)
      else if (isComplete) this.judgeAbsent(row, then, source)
    }
    if (this.counts.G1 > before) this.counts.staleReads++
  }

  private judgePresent(row: KnownRow, then: Knowledge, version: number, source: Source): void {
    this.history.add(row.name, 'read', version, source)
    const isUnchanged = row.changes === then.changes
    if (version < then.acknowledged) {
      this.violated('G1', row, source, `older than ${then.acknowledged.toString()}, acknowledged`)
    } else if (then.presence === 'absent' && isUnchanged) {
      this.violated('G1', row, source, 'there after its deletion was acknowledged')
    } else if (version < then.seen) {
      this.violated('G2', row, source, `older than ${then.seen.toString()}, which was seen`)
    } else if (then.seenPresence === 'absent' && isUnchanged) {
      this.violated('G2', row, source, 'there after it was seen missing')
    }
    row.seen = Math.max(row.seen, version)
    const isNew = isUnchanged && row.next === 'present' && version >= row.acknowledged
    if (isNew && row.presence === 'either') row.seenPresence = 'present'
  }

  private judgeAbsent(row: KnownRow, then: Knowledge, source: Source): void {
    this.history.add(row.name, 'missed', 0, source)
    const isUnchanged = row.changes === then.changes
    if (then.presence === 'present' && isUnchanged) {
      this.violated('G1', row, source, 'missing after its creation was acknowledged')
    } else if (then.seenPresence === 'present' && isUnchanged) {
      this.violated('G2', row, source, 'missing after it was seen')
    }
    const isGone = isUnchanged && row.next === 'absent'
    if (isGone && row.presence === 'either') row.seenPresence = 'absent'
  }

  private violated(guarantee: Guarantee, { name }: KnownRow, source: Source, what: string): void {
    if (guarantee === 'G2' && !source.isFenced) {
      this.counts.unfenced++
      return
    }
    this.counts[guarantee]++
    if (!this.told.includes(guarantee) || this.violations.length >= 5) return
    const history = this.history.of(name)
    this.violations.push({ guarantee, row: name, what, source, history })
  }
}
