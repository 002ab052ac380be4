// Made by pylight from pylight.yaml.
import { setImmediate } from 'node:timers/promises'

type Value = Buffer | null

interface Batch {
  keys: Set<string>
  values: Promise<Map<string, Value>>
}

/** Reads the keys of simultaneous requests with one command, each key once. */
export class BatchedReads {
  private next: Batch | undefined
  private readonly mget: (keys: string[]) => Promise<Value[]>

  constructor(mget: (keys: string[]) => Promise<Value[]>) {
    this.mget = mget
  }

  /** The values in the order of the keys. */
  async read(keys: string[]): Promise<Value[]> {
    const { keys: wanted, values } = (this.next ??= this.begin())
    for (const key of keys) wanted.add(key)
    const found = await values
    return keys.map((key) => found.get(key) ?? null)
  }

  private begin(): Batch {
    const keys = new Set<string>()
    return { keys, values: this.send(keys) }
  }

  private async send(wanted: Set<string>): Promise<Map<string, Value>> {
    await setImmediate()
    this.next = undefined
    const keys = [...wanted]
    const values = await this.mget(keys)
    return new Map(keys.map((key, index) => [key, values[index] ?? null]))
  }
}
