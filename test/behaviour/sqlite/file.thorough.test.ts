import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sqliteFile } from '../../../templates/src/generated/shared/sqlite/file.js'
import { parseDatabaseUrl } from '../../../src/prisma/push/target.js'
import { boot } from '../../running/boot.js'
import { pushSchema } from '../../running/push-schema.js'
import { runProject, type RunningProject } from '../../running/running-project.js'

test.each([
  ['file:./shop.db', '/srv/shop.db'],
  ['file:shop.db?connection_limit=1&mode=rwc', '/srv/shop.db'],
  ['file:deep/../shop.db', '/srv/shop.db'],
  ['file:/var/shop.db', '/var/shop.db'],
  ['file:///var/shop.db', '/var/shop.db'],
  ['file://localhost/var/shop.db', '/var/shop.db'],
  ['sqlite:///shop.db', '/srv/shop.db'],
  ['sqlite:////var/shop.db', '/var/shop.db'],
  ['sqlite+aiosqlite:///shop.db', '/srv/shop.db'],
  ['sqlite:shop.db', '/srv/shop.db'],
  ['file:./a#b/my shop.db', '/srv/a#b/my shop.db'],
  ['file:./a%23b/my%20shop%3F.db', '/srv/a#b/my shop?.db'],
  ['file:./100%/a%2520b%zz.db', '/srv/100%/a%20b%zz.db'],
  ['file:./%C3%A9%ff.db', '/srv/%C3%A9%ff.db'],
])('%s is %s, for the API and for a push', (url, file) => {
  expect(sqliteFile(url, '/srv')).toBe(file)
  expect(parseDatabaseUrl(url, '/srv')).toMatchObject({ provider: 'sqlite', file })
})

test.each(['file::memory:', 'file:', 'file::memory:?cache=shared', 'sqlite://'])(
  '%s is no file',
  (url) => {
    expect(() => sqliteFile(url, '/srv')).toThrow('Name a file')
    expect(() => parseDatabaseUrl(url, '/srv')).toThrow('Name a file')
  },
)

describe('with a path that needs care', () => {
  let shop: RunningProject
  beforeAll(async () => {
    shop = await runProject('per-endpoint-ttls', 'sqlite')
  })
  afterAll(() => shop.close())

  test.each(['a#b c/100%.db', 'a%3Fb/é%20.db?connection_limit=1'])('%s', async (path) => {
    const folder = join(sqliteFile(shop.database.url, '/'), '..')
    const url = `file:${folder}/${path}`
    mkdirSync(join(sqliteFile(url, '/'), '..'), { recursive: true })
    await pushSchema(shop.project, url)
    const server = await boot(shop.project, { ...shop.env, DATABASE_URL: url })
    expect((await server.api.get('/api/sections')).status).toBe(200)
    await server.stop()
  })
})
