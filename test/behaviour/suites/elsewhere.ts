import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import type { ApiClient } from '../../running/api-client.js'

/** What the API shows of writes that it doesn't make. */
export class Elsewhere {
  /** Milliseconds from the end of a statement until its change showed. */
  readonly times: number[] = []

  constructor(
    private readonly api: ApiClient,
    private readonly sql: (...statements: string[]) => Promise<void>,
  ) {}

  /** Runs a statement and waits until a cached answer changes. */
  async shows(path: string, statement: string, headers: Record<string, string> = {}) {
    await this.api.fillCache(path, headers)
    const before = (await this.api.get(path, headers)).text
    await this.sql(statement)
    const written = performance.now()
    while ((await this.api.get(path, headers)).text === before) {
      if (performance.now() - written > 5_000) throw new Error(`${path} shows no ${statement}`)
      await wait(2)
    }
    this.times.push(Math.round(performance.now() - written))
  }

  async turns(path: string, status: number, headers: Record<string, string> = {}) {
    await expect
      .poll(async () => (await this.api.get(path, headers)).status, { interval: 5, timeout: 5_000 })
      .toBe(status)
  }

  /** Waits until earlier writes were seen: they are in front of this one. */
  async isSeen() {
    const name = performance.now().toString()
    await this.shows(
      '/api/authors?sort=-id',
      `INSERT INTO authors (id, name) VALUES (${Math.floor(performance.now() * 1000).toString()}, '${name}')`,
    )
  }

  medianMs(): number {
    return this.times.toSorted((a, b) => a - b)[Math.floor(this.times.length / 2)] ?? Infinity
  }
}
