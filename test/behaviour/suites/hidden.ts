import { Redis } from 'ioredis'
import { describe, expect, test } from 'vitest'
import type { RunningProject } from '../../running/running-project.js'
import { expectError } from './expectations.js'
import { ShopRows, unique } from './shop-rows.js'

export function describeHiddenColumns(running: () => RunningProject): void {
  const api = () => running().api

  describe('a hidden column', () => {
    test('is accepted in writes and never in an answer, key, cached body or log', async () => {
      const secret = `hash-${unique().toString()}-of-a-password`
      const made = await new ShopRows(api()).user({ password_hash: secret })
      expect(made).not.toHaveProperty('password_hash')
      const path = `/api/users/${String(made['id'])}`
      const changed = await api().request('PATCH', path, { password_hash: `${secret}-2` })
      const put = await api().request('PUT', path, {
        password_hash: `${secret}-3`,
        first_name: 'Ann',
      })
      const clash = await api().request('POST', '/api/users', {
        username: made['username'],
        email: made['email'],
        password_hash: secret,
      })
      const reads = [await api().get(path), await api().get('/api/users?limit=100')]
      for (const answer of [changed, put, clash, ...reads]) {
        expect(answer.text).not.toContain('password')
      }
      expect([changed.status, put.status, clash.status]).toEqual([200, 200, 409])
      expect(running().logs().includes(secret)).toBe(false)
      expect(await everythingCached(running().redis.url)).not.toContain('password')
    })

    test('is required without a default, and named when missing', async () => {
      const n = unique().toString()
      const answer = await api().request('POST', '/api/users', {
        username: `u${n}`,
        email: `e${n}@x`,
      })
      expect(expectError(answer, 400).errors?.map(({ field }) => field)).toEqual(['password_hash'])
    })

    test('can not be filtered or sorted, and is not listed as valid', async () => {
      for (const query of ['password_hash__like=a', 'sort=password_hash', 'sort=-password_hash']) {
        const body = expectError(await api().get(`/api/users?${query}`), 400)
        expect(JSON.stringify(body)).toContain('username')
        expect(JSON.stringify(body).match(/password_hash/g)?.length ?? 0).toBeLessThan(2)
      }
    })
  })
}

async function everythingCached(url: string): Promise<string> {
  const redis = new Redis(url)
  const keys = await redis.keys('*')
  const values = await Promise.all(keys.map((key) => textOf(redis, key)))
  redis.disconnect()
  return [...keys, ...values].join('\n')
}

async function textOf(redis: Redis, key: string): Promise<string> {
  const isText = (await redis.type(key)) === 'string'
  return isText ? ((await redis.get(key)) ?? '') : JSON.stringify(await redis.hgetall(key))
}
