const firstSlots = 1 << 16

/** A set of states of equal size, numbered in order of insertion, each with its predecessor. */
export class StateTable {
  size = 0
  private states: Uint8Array
  private parents = new Int32Array(firstSlots)
  /** Open addressing: a state's number plus one, zero for free. */
  private slots = new Int32Array(firstSlots * 2)

  constructor(private readonly bytesPerState: number) {
    this.states = new Uint8Array(firstSlots * bytesPerState)
  }

  /** Whether the state is new. */
  add(state: Uint8Array, parent: number): boolean {
    const slot = this.slotOf(state)
    if (this.slots[slot] !== 0) return false
    if (this.size === this.parents.length) return this.grow().add(state, parent)
    this.states.set(state, this.size * this.bytesPerState)
    this.parents[this.size] = parent
    this.slots[slot] = ++this.size
    return true
  }

  copyTo(state: Uint8Array, index: number) {
    const start = index * this.bytesPerState
    for (let i = 0; i < this.bytesPerState; i++) state[i] = this.states[start + i]!
  }

  parentOf(index: number): number {
    return this.parents[index]!
  }

  isAt(index: number, state: Uint8Array): boolean {
    const start = index * this.bytesPerState
    for (let i = 0; i < this.bytesPerState; i++) {
      if (this.states[start + i] !== state[i]) return false
    }
    return true
  }

  private slotOf(state: Uint8Array): number {
    const mask = this.slots.length - 1
    let slot = hash(state) & mask
    for (;;) {
      const found = this.slots[slot]!
      if (found === 0 || this.isAt(found - 1, state)) return slot
      slot = (slot + 1) & mask
    }
  }

  private grow(): this {
    const { states, parents, slots } = this
    this.states = new Uint8Array(states.length * 2)
    this.states.set(states)
    this.parents = new Int32Array(parents.length * 2)
    this.parents.set(parents)
    this.slots = new Int32Array(slots.length * 2)
    for (let index = 0; index < this.size; index++) {
      const start = index * this.bytesPerState
      const slot = this.slotOf(this.states.subarray(start, start + this.bytesPerState))
      this.slots[slot] = index + 1
    }
    return this
  }
}

/** FNV-1a, mixed once more for its low bits. */
function hash(state: Uint8Array): number {
  let hash = 0x811c9dc5
  for (const byte of state) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash ^ (hash >>> 15)
}
