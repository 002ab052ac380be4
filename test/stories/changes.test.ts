import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Changes } from '../../src/project/changes.js'

let stop: AbortController
let changes: Changes
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  stop = new AbortController()
  changes = new Changes(stop.signal)
})
afterEach(() => {
  vi.useRealTimers()
})

/** Lets started calls begin to wait. */
const begun = (): Promise<void> =>
  new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

describe('changes', () => {
  it('are one change if each comes within 50 ms of the previous one', async () => {
    changes.raise()
    expect(await changes.next()).toBe(true)
    for (const pause of [10, 49, 30]) {
      const goesOn = changes.goOn()
      await begun()
      vi.advanceTimersByTime(pause)
      changes.raise()
      expect(await goesOn).toBe(true)
    }
    const goesOn = changes.goOn()
    await begun()
    vi.advanceTimersByTime(50)
    expect(await goesOn).toBe(false)
  })

  it('need no more quiet time when it has passed during work', async () => {
    changes.raise()
    await changes.next()
    vi.advanceTimersByTime(80)
    expect(await changes.goOn()).toBe(false)
  })

  it('in the meantime are reported', async () => {
    changes.raise()
    await changes.next()
    vi.advanceTimersByTime(80)
    setImmediate(() => changes.raise())
    expect(await changes.goOn()).toBe(true)
  })

  it('are not waited for after the signal', async () => {
    const next = changes.next()
    await begun()
    stop.abort()
    expect(await next).toBe(false)
    expect(await changes.next()).toBe(false)
  })
})
