// Made by pylight from pylight.yaml.
import { codes, sqliteError } from './errors.js'

/** Lets in so many at once, the others in the order in which they came. */
export class Turns {
  private free: number
  private readonly queue: (() => void)[] = []

  constructor(places: number) {
    this.free = places
  }

  /** Rejects when it isn't its turn by a moment of `performance.now()`. */
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
