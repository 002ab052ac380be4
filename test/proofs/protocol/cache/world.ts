import { recordOf } from '../checker/record.js'
import type { Fault, Variant } from './variant.js'

export const processes = [0, 1] as const
export const mostReads = 2
export const firstEra = 1

/** The value of an item's or a list's key. From `lease` on: the lease of one attempt to fill it. */
export const holds = { nothing: 0, value: 1, fence: 2, lostLease: 3, lease: 4 } as const

export const writing = { idle: 0, fenced: 1, committed: 2, dropped: 3, done: 4, adrift: 5 } as const

export const reading = {
  idle: 0,
  hasToken: 1,
  hasEntry: 2,
  coldToken: 3,
  missed: 4,
  claimed: 5,
  loaded: 6,
  cutOff: 7,
} as const

const sharedRecord = recordOf(
  'version', // of the row in the database
  'promised', // the version that a read from now on returns, or a newer one
  'era', // runs of Redis so far
  'faultsLeft',
  'isSaved',
  'isStale', // a read has returned less than was promised
)
const registerRecord = recordOf('token', 'fence')
const entryRecord = recordOf('kind', 'stamp', 'value')
const processRecord = recordOf('isUp', 'owesInvalidation', 'owed')
const writerRecord = recordOf('phase', 'version', 'token', 'era')
const readerRecord = recordOf('phase', 'readsLeft', 'promised', 'stamp', 'value', 'lease')
const sentRecord = recordOf('stamp', 'value', 'reader')

/** Two processes, each with a writer and a reader of one row, a database and a Redis. */
export class World {
  private readonly buffer = new Uint8Array(128)
  private used = 0

  readonly shared = this.place(sharedRecord)
  /** Holds the token that entries depend on; closed while a writer's bit is in `fence`. */
  readonly register = this.place(registerRecord)
  /** The entry of the one list, or the one item. */
  readonly entry = this.place(entryRecord)
  readonly savedRegister = this.place(registerRecord)
  readonly savedEntry = this.place(entryRecord)
  private readonly blocks = processes.map(() => {
    const start = this.used
    const block = {
      process: this.place(processRecord),
      writer: this.place(writerRecord),
      reader: this.place(readerRecord),
    }
    return { ...block, bytes: this.buffer.subarray(start, this.used) }
  })
  readonly processes = this.blocks.map(({ process }) => process)
  readonly writers = this.blocks.map(({ writer }) => writer)
  readonly readers = this.blocks.map(({ reader }) => reader)
  /** Of each process, all of the above. */
  readonly processBytes = this.blocks.map(({ bytes }) => bytes)
  /** Entries on their way to Redis. */
  readonly sent = Array.from({ length: 2 * mostReads }, () => this.place(sentRecord))

  readonly bytes = this.buffer.subarray(0, this.used)

  constructor(readonly variant: Variant) {
    this.shared.faultsLeft = variant.faults?.length ? (variant.mostFaults ?? 2) : 0
    this.shared.era = firstEra
    for (const process of this.processes) process.isUp = 1
    for (const reader of this.readers) reader.readsLeft = variant.reads ?? mostReads
  }

  mayFail(fault: Fault): boolean {
    return this.shared.faultsLeft > 0 && this.variant.faults?.includes(fault) === true
  }

  private place<Fields>(type: { size: number; over(buffer: Uint8Array, at: number): Fields }) {
    const fields = type.over(this.buffer, this.used)
    this.used += type.size
    return fields
  }
}
