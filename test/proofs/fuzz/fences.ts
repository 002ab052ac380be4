import { setTimeout as wait } from 'node:timers/promises'

/** A write that isn't answered yet. */
export interface OpenWrite {
  start: number
  hasLostItsFence: boolean
}

/**
 * Whether the writers of strict tables hold their fences. Without fences these tables promise no more than
 * others: a running Redis may have lost them with other keys, and a write may take longer than its fence.
 */
export class Fences {
  private readonly open = new Set<OpenWrite>()
  private losses = 0
  private heldSince = -Infinity

  constructor(private readonly longestMs: number) {}

  enter(): OpenWrite {
    const write = { start: performance.now(), hasLostItsFence: this.losses > 0 }
    this.open.add(write)
    return write
  }

  leave(write: OpenWrite): void {
    if (this.isOutside(write)) this.heldSince = performance.now()
    this.open.delete(write)
  }

  /** Redis loses keys during `fault`; resolves when all writes that began before its end are over. */
  async lost<Result>(fault: () => Promise<Result>): Promise<Result> {
    this.losses++
    try {
      return await fault()
    } finally {
      for (const write of this.open) write.hasLostItsFence = true
      this.losses--
      this.heldSince = performance.now()
      while ([...this.open].some(({ hasLostItsFence }) => hasLostItsFence)) await wait(5)
    }
  }

  /** Whether all fences have held since a time of `performance.now()`. */
  haveHeldSince(start: number): boolean {
    if (this.losses > 0 || start <= this.heldSince) return false
    return ![...this.open].some((write) => this.isOutside(write))
  }

  private isOutside({ start, hasLostItsFence }: OpenWrite): boolean {
    return hasLostItsFence || performance.now() - start > this.longestMs
  }
}
