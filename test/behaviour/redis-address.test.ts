import { describe, expect, it } from 'vitest'
import { openRedis } from '../../src/redis/connect.js'
import { isRedisAddress } from '../../templates/src/generated/shared/redis-url.js'

describe('an address of Redis', () => {
  it.each([
    'redis://localhost',
    'redis://localhost:6379/0',
    'rediss://user:p%40%3A%2F%23%25@[::1]:6380/15?family=6',
    'redis://:secret@one:6379,redis://:secret@two:6379/0',
    'redis+sentinel://user:p%2C@one:26379,two:26379/master/3?sentinel_password=p%40',
    'redis+sentinel://one,two',
    'redis://localhost/cache',
  ])('%s is read', (address) => {
    expect(isRedisAddress(address)).toBe(true)
  })

  it.each([
    'redis://app:s3cr@t@localhost',
    'redis://app:s3cr@t/w#rd@localhost',
    'redis://app:1/2@localhost',
    'redis://app:1?2@localhost',
    'redis://:100%@localhost',
    'redis://:%ff@localhost',
    'redis://localhost:99999',
    'redis://one:6379,redis://app:1#2@two',
    'redis+sentinel://app:s3cr@t@one,two',
    'redis+sentinel://:100%@one',
  ])('%s is refused without any part of it', async (address) => {
    expect(isRedisAddress(address)).toBe(false)
    await expect(openRedis(address)).rejects.toThrow(
      /^REDIS_URL can't be read\. It should look like redis:\/\/user:password@host:6379\/0/,
    )
    await expect(openRedis(address)).rejects.not.toThrow(/s3cr|localhost|100/)
  })
})
