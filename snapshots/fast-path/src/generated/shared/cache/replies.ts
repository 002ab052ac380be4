// Made by pylight from pylight.yaml.

interface Waiting {
  /** The clock's ticks when the command was sent. */
  since: number
  giveUp: (reason: Error) => void
}

/** Limits the time of each reply. One clock for all costs less than a timer for each. */
export class Replies {
  private readonly waiting = new Set<Waiting>()
  private ticks = 0
  private received = 0
  private clock: NodeJS.Timeout | undefined
  private readonly limitMs: number
  /** Bytes received: a long reply that is arriving isn't late. */
  private readonly countBytes: () => number

  constructor(limitMs: number, countBytes: () => number) {
    this.limitMs = limitMs
    this.countBytes = countBytes
  }

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
   * A reply is late after two whole ticks, or twenty while bytes arrive. `setImmediate` first reads
   * replies that have arrived: they may be late only because this process was busy.
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
