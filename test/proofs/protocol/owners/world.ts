import { order } from '../checker/order.js'
import { recordOf } from '../checker/record.js'
import type { OwnersMistake } from './model.js'

/** Who has a role for all rows; the owners are 0 and 1. */
export const everyone = 2

/** The registers of lists of A, of B and of all rows, and the one of rows whose owner is unknown. */
export const lists = { rows: 3 } as const

export const writing = { idle: 0, committed: 1, done: 2 } as const
export const reading = { idle: 0, missed: 1, loaded: 2 } as const

const sharedRecord = recordOf('version', 'owner', 'isBroken')
const writerRecord = recordOf('phase', 'version', 'sees', 'stale')
const readerRecord = recordOf('phase', 'readsLeft', 'promised', 'stamp', 'value')
/** `kind`: 0 for nothing, 1 for an answer, else a reader's lease. */
const entryRecord = recordOf('kind', 'stamp', 'value', 'whose')

/** Of each reader: A's may read what it has stored. */
const reads = [2, 1, 1]

/** A database with one row, a Redis with four registers and three keys, two writers and three readers. */
export class OwnersWorld {
  private readonly buffer = new Uint8Array(64)
  private used = 0

  readonly shared = this.place(sharedRecord)
  private readonly writersAt = this.used
  readonly writers = [0, 1].map(() => this.place(writerRecord))
  readonly readers = [0, 1, everyone].map(() => this.place(readerRecord))
  readonly entries = [0, 1, everyone].map(() => this.place(entryRecord))
  readonly tokens = this.bytesOf(4)
  /** By reader: the version that a read from now on shows, or a newer one. */
  readonly promised = this.bytesOf(3)

  readonly bytes = this.buffer.subarray(0, this.used)
  private readonly writerBytes = [this.bytesAt(0), this.bytesAt(1)] as const

  constructor() {
    this.readers.forEach((reader, at) => (reader.readsLeft = reads[at]!))
  }

  /**
   * A command of an invalidation: a register gets a new token, or a key of the row is removed. Tokens are
   * counted, because Redis loses nothing here.
   */
  drop(command: number): void {
    if (command <= lists.rows) {
      this.tokens[command]!++
      return
    }
    const entry = this.entries[command - 4]!
    entry.kind = entry.stamp = entry.value = entry.whose = 0
  }

  /** The writers differ only in their order. */
  orderWriters(): void {
    const [first, second] = this.writerBytes
    order(first, second)
  }

  /** The tokens on which an answer depends. */
  stampOf(key: number, caches: 'list' | 'item'): number {
    const own = caches === 'list' ? (this.tokens[key] ?? 0) : 0
    const rows = caches === 'list' && key === everyone ? 0 : (this.tokens[lists.rows] ?? 0)
    return (own << 4) | rows
  }

  private place<Fields>(type: { size: number; over(buffer: Uint8Array, at: number): Fields }) {
    const fields = type.over(this.buffer, this.used)
    this.used += type.size
    return fields
  }

  private bytesAt(writer: number): Uint8Array {
    const start = this.writersAt + writer * writerRecord.size
    return this.buffer.subarray(start, start + writerRecord.size)
  }

  private bytesOf(count: number): Uint8Array {
    this.used += count
    return this.buffer.subarray(this.used - count, this.used)
  }
}

export function keyOf(reader: number, mistake: OwnersMistake | undefined): number {
  return mistake === 'principal left out of the key' ? everyone : reader
}
