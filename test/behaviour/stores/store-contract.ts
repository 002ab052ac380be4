import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from './generated-class.js'

const minute = 60_000

/** Tests what the cache's guarantee needs of every store. */
export function describeStore(
  name: string,
  open: () => Promise<{ store: Store; close: () => Promise<void> }>,
): void {
  describe(`the store ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>
    let store: Store
    beforeAll(async () => {
      opened = await open()
      ;({ store } = opened)
    })
    afterAll(() => opened.close())

    const key = () => `contract:${randomUUID()}`
    const read = async (...keys: string[]) =>
      (await store.mget(keys)).map((value) => value?.toString() ?? null)
    const fenced = async (fence: string) => (await read(fence))[0]?.startsWith('!') ?? false

    test('is usable, and has an era', () => {
      expect(store.era).toMatch(/./)
    })

    test('answers values in the order of the keys, bytes as they were, and null for none', async () => {
      const [a, b, none] = [key(), key(), key()]
      const bytes = Buffer.from([0, 255, 10, 13, 128])
      await store.set(a, 'ä', minute)
      await store.set(b, bytes, minute)
      expect(await store.mget([b, none, a])).toEqual([bytes, null, Buffer.from('ä')])
    })

    test('forgets a value after its time', async () => {
      const [short, long] = [key(), key()]
      await store.set(short, 'x', 40)
      await store.set(long, 'y', minute)
      await sleep(120)
      expect(await read(short, long)).toEqual([null, 'y'])
    })

    test('sets an absent key once, and returns the same value to all', async () => {
      const register = key()
      const tokens = ['a', 'b', 'c', 'd'].map((token) => store.setNxGet(register, token, minute))
      const told = new Set((await Promise.all(tokens)).map(String))
      expect(told.size).toBe(1)
      expect(await read(register)).toEqual([...told])
    })

    describe('compare-and-set', () => {
      test('replaces exactly the expected value', async () => {
        const item = key()
        await store.set(item, 'old', minute)
        expect(await store.compareAndSet(item, 'other', 'new', minute)).toBe(false)
        expect(await store.compareAndSet(item, null, 'new', minute)).toBe(false)
        expect(await read(item)).toEqual(['old'])
        expect(await store.compareAndSet(item, Buffer.from('old'), 'new', minute)).toBe(true)
        expect(await read(item)).toEqual(['new'])
      })

      test('of an absent key expects null', async () => {
        const item = key()
        expect(await store.compareAndSet(item, 'lease', 'new', minute)).toBe(false)
        expect(await store.compareAndSet(item, null, 'new', minute)).toBe(true)
        expect(await read(item)).toEqual(['new'])
      })

      test('lets one of many through', async () => {
        const item = key()
        const claims = ['a', 'b', 'c', 'd', 'e'].map((claim) =>
          store.compareAndSet(item, null, claim, minute),
        )
        expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1)
      })

      test('fails after the key was removed, so a slow reader stores nothing', async () => {
        const item = key()
        await store.compareAndSet(item, null, 'lease', minute)
        await store.unlink(item)
        expect(await store.compareAndSet(item, 'lease', 'old row', minute)).toBe(false)
        expect(await read(item)).toEqual([null])
      })
    })

    describe('a fence', () => {
      test('replaces the value, and is replaced by the last writer’s', async () => {
        const register = key()
        await store.set(register, 'before', minute)
        await store.enter(register, 'one', minute)
        await store.enter(register, 'two', minute)
        expect(await fenced(register)).toBe(true)
        await store.leave(register, 'one', 'first', minute)
        expect(await fenced(register)).toBe(true)
        await store.leave(register, 'two', 'second', minute)
        expect(await read(register)).toEqual(['second'])
      })

      test('of an item leaves no value', async () => {
        const item = key()
        await store.set(item, 'entry', minute)
        await store.enter(item, 'one', minute)
        await store.leave(item, 'one', null, minute)
        expect(await read(item)).toEqual([null])
      })

      test('stays when a writer leaves that never entered', async () => {
        const register = key()
        await store.enter(register, 'one', minute)
        await store.leave(register, 'stranger', 'token', minute)
        expect(await fenced(register)).toBe(true)
        await store.leave(register, 'one', 'token', minute)
        expect(await read(register)).toEqual(['token'])
      })

      test('expires for each late writer separately', async () => {
        const register = key()
        await store.enter(register, 'dead', 40)
        await store.enter(register, 'alive', minute)
        await sleep(120)
        expect(await fenced(register)).toBe(true)
        await store.leave(register, 'alive', 'token', minute)
        expect(await read(register)).toEqual(['token'])
        await store.enter(register, 'dead', 40)
        await sleep(120)
        expect(await read(register)).toEqual([null])
      })

      test('does not serve a lease', async () => {
        const item = key()
        await store.compareAndSet(item, null, 'lease', minute)
        await store.enter(item, 'one', minute)
        expect(await store.compareAndSet(item, 'lease', 'old row', minute)).toBe(false)
        expect(await store.compareAndSet(item, null, 'claim', minute)).toBe(false)
        expect(await fenced(item)).toBe(true)
      })
    })
  })
}
