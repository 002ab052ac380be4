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

/** Lets what has been asked for begin to wait. */
const begun = (): Promise<void> =>
  new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

describe('changes', () => {
  it('are one as long as each comes within 50 ms of the one before', async () => {
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

  it('need no more time to come to rest when that has passed in work', async () => {
    changes.raise()
    await changes.next()
    vi.advanceTimersByTime(80)
    expect(await changes.goOn()).toBe(false)
  })

  it('that came in the meantime are told of', async () => {
    changes.raise()
    await changes.next()
    vi.advanceTimersByTime(80)
    setImmediate(() => changes.raise())
    expect(await changes.goOn()).toBe(true)
  })

  it('are waited for no longer once the signal is given', async () => {
    const next = changes.next()
    await begun()
    stop.abort()
    expect(await next).toBe(false)
    expect(await changes.next()).toBe(false)
  })
})
