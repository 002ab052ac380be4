import { setTimeout as wait } from 'node:timers/promises'

/** A write that was asked for and isn't answered. */
export interface OpenWrite {
  start: number
  hasLostItsFence: boolean
}

/**
 * Whether the writers of strict tables hold their fences, without which those tables promise no more than
 * others: a Redis that runs on may have lost them with other keys, and a write may outlive its own.
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

  /** While `fault` is under way Redis loses keys; resolves when writes from before its end are over. */
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

  /** Whether all held from then on, by `performance.now()`. */
  haveHeldSince(start: number): boolean {
    if (this.losses > 0 || start <= this.heldSince) return false
    return ![...this.open].some((write) => this.isOutside(write))
  }

  private isOutside({ start, hasLostItsFence }: OpenWrite): boolean {
    return hasLostItsFence || performance.now() - start > this.longestMs
  }
}
