// Made by pylight from pylight.yaml.
import type { Connection } from './connection.js'
import { Turns } from './turns.js'

/** Lends each connection to one caller at a time, first come, first served. */
export class Pool {
  private readonly idle: Connection[] = []
  private readonly places: number
  private readonly open: (until: number) => Promise<Connection>
  private readonly turns: Turns
  private isClosed = false

  constructor(places: number, open: (until: number) => Promise<Connection>) {
    this.places = places
    this.open = open
    this.turns = new Turns(places)
  }

  async use<Result>(
    until: number,
    work: (connection: Connection) => Promise<Result>,
  ): Promise<Result> {
    const connection = await this.take(until)
    try {
      return await work(connection)
    } finally {
      this.giveBack(connection)
    }
  }

  /** Rejects when none is free by a time of `performance.now()`. */
  async take(until: number): Promise<Connection> {
    await this.turns.enter(until)
    try {
      return this.pick() ?? (await this.open(until))
    } catch (error) {
      this.turns.leave()
      throw error
    }
  }

  private pick(): Connection | undefined {
    const connection = this.idle.pop()
    if (!connection || connection.isCurrent()) return connection
    connection.close()
    return this.pick()
  }

  /** Lends it again once its statements have ended and nothing is left open. */
  giveBack(connection: Connection): void {
    void connection.settle().then((isClean) => {
      if (isClean && !this.isClosed) this.idle.push(connection)
      else connection.close()
      this.turns.leave()
    })
  }

  /** Waits for all connections until a time of `performance.now()`, then lends no more. */
  async close(until: number, last?: (connection: Connection) => Promise<unknown>): Promise<void> {
    if (this.isClosed) return
    for (let place = 0; place < this.places; place++) {
      await this.turns.enter(until).catch(() => undefined)
    }
    this.isClosed = true
    for (const connection of this.idle.splice(0)) {
      await last?.(connection).catch(() => undefined)
      connection.close()
    }
  }
}
