// Made by pylight from pylight.yaml.

interface Waiting {
  /** How often the clock had ticked before. */
  since: number
  giveUp: (reason: Error) => void
}

/** Waits for replies, each for a limited time. They share a clock: a timer for each would cost more. */
export class Replies {
  private readonly waiting = new Set<Waiting>()
  private ticks = 0
  private received = 0
  private clock: NodeJS.Timeout | undefined

  constructor(
    private readonly limitMs: number,
    /** How many bytes have arrived: a long reply that is on its way isn't late. */
    private readonly countBytes: () => number,
  ) {}

  /** Rejects when the reply is late. */
  inTime<Reply>(reply: Promise<Reply>): Promise<Reply> {
    this.clock ??= this.start()
    return new Promise((resolve, reject) => {
      const entry = { since: this.ticks, giveUp: reject }
      this.waiting.add(entry)
      reply.then(
        (value) => {
          this.waiting.delete(entry)
          resolve(value)
        },
        (error: Error) => {
          this.waiting.delete(entry)
          reject(error)
        },
      )
    })
  }

  private start() {
    this.received = this.countBytes()
    return setInterval(() => {
      this.tick()
    }, this.limitMs / 2)
  }

  /**
   * Late is what has waited for two whole ticks, or for twenty while bytes arrive, and is not there after
   * the last: that this process was too busy to look is no reason to give Redis up.
   */
  private tick() {
    const received = this.countBytes()
    const late = this.ticks - (received === this.received ? 2 : 20)
    this.received = received
    this.ticks++
    setImmediate(() => {
      for (const { since, giveUp } of this.waiting) {
        if (since <= late) giveUp(new Error(`Redis did not reply within ${this.limitMs} ms`))
      }
    })
    if (this.waiting.size > 0) return
    clearInterval(this.clock)
    this.clock = undefined
  }
}
