// Made by pylight from pylight.yaml.
import { codes, sqliteError } from './errors.js'

/** A semaphore that lets callers in, in the order in which they came. */
export class Turns {
  private free: number
  private readonly queue: (() => void)[] = []

  constructor(places: number) {
    this.free = places
  }

  /** Rejects when the caller's turn hasn't come by a time of `performance.now()`. */
  async enter(until: number): Promise<void> {
    if (this.free > 0) {
      this.free--
      return
    }
    await new Promise<void>((resolve, reject) => {
      const enter = () => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        this.queue.splice(this.queue.indexOf(enter), 1)
        reject(sqliteError({ kind: 'SocketTimeout' }, codes.busy, 'no connection was free in time'))
      }, until - performance.now())
      this.queue.push(enter)
    })
  }

  leave(): void {
    const next = this.queue.shift()
    if (next) next()
    else this.free++
  }
}
