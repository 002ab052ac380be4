import { setImmediate } from 'node:timers/promises'

/** Editors save in several steps; steps within this time belong to one change. */
const quietMilliseconds = 40

/** Tells one waiter of changes. An abort of the signal ends all waiting. */
export class Changes {
  private isRaised = false
  private raisedAt = 0
  private wake = (): void => undefined

  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => this.wake())
  }

  raise(): void {
    this.isRaised = true
    this.raisedAt = performance.now()
    this.wake()
  }

  /** Waits for the next change. False when the signal comes first. */
  async next(): Promise<boolean> {
    return this.within(undefined)
  }

  /** Whether another change comes before it has been quiet for a while. */
  async goOn(): Promise<boolean> {
    return this.within(quietMilliseconds)
  }

  /** First lets changes arrive that happened while the process was busy. */
  private async within(milliseconds: number | undefined): Promise<boolean> {
    await setImmediate()
    const left = milliseconds && this.raisedAt + milliseconds - performance.now()
    if (!this.isRaised && !this.signal.aborted && !(left && left <= 0)) await this.wait(left)
    const isRaised = this.isRaised && !this.signal.aborted
    this.isRaised = false
    return isRaised
  }

  private async wait(milliseconds: number | undefined): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    await new Promise<void>((resolve) => {
      this.wake = resolve
      if (milliseconds !== undefined) timer = setTimeout(resolve, milliseconds)
    })
    clearTimeout(timer)
  }
}
