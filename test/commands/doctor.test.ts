import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findWrites } from '../../src/prisma/doctor/code-writes.js'
import { checkNode } from '../../src/project/doctor/check-node.js'
import { judgeRedis } from '../../src/project/doctor/check-redis.js'
import { describeFindings } from '../../src/commands/terminal/findings-report.js'
import type { Finding } from '../../src/project/doctor/finding.js'
import { pylight, type Ended } from './cli.js'
import { materialise, type Project } from '../running/materialise.js'
import { pushSchema } from '../running/push-schema.js'
import { createDatabase, type OwnDatabase } from '../services/databases.js'
import { startRedis, type OwnRedis } from '../services/redis.js'
import { fixtureFolder } from '../snapshots/cases.js'

const ownCode = `import { Router } from 'express'
import { productsBulkWrites } from '../generated/products/products.cache.js'
import { cache } from '../generated/shared/cache/index.js'
import { prisma as db } from '../generated/shared/prisma.js'

export const productsHooks = {}
export const productsRoutes = Router()

export async function forgotten(ids: number[]) {
  await db.product.updateMany({ where: { id: { in: ids } }, data: { is_active: false } })
  const { order } = db
  await order.delete({ where: { id: 1 } })
  await db.$transaction((tx) => tx.category.create({ data: { name: 'a', slug: 'a' } }))
  await db.$executeRaw\`UPDATE products SET price = 1\`
}

export async function remembered() {
  await cache.write(productsBulkWrites.updateMany(), () =>
    db.product.updateMany({ data: { is_active: true } }),
  )
  await cache.write(productsBulkWrites.deleteMany(), removeAll)
  await db.product.findMany()
}

async function removeAll() {
  return db.product.deleteMany()
}

/** Payments aren't cached, and writes to them don't change cached tables. */
export const uncached = () => db.payment.create({ data: {} as never })

/** Not Prisma's. */
export const sessions = new Map<string, { delete: () => void }>()
sessions.get('product')?.delete()
sessions.delete('product')
`

let project: Project
let database: OwnDatabase
let redis: OwnRedis
beforeAll(async () => {
  ;[project, database, redis] = await Promise.all([
    materialise('shop', undefined, { 'src/custom/products.ts': ownCode }),
    createDatabase('sqlite'),
    startRedis({ args: ['--maxmemory', '64mb', '--maxmemory-policy', 'noeviction'] }),
  ])
  await pushSchema(project, database.url)
})
afterAll(async () => {
  await redis.stop()
  await database.drop()
})

async function doctor(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return pylight(fixtureFolder('shop'), ['doctor', ...args], {
    env: { ...process.env, REDIS_URL: redis.url, DATABASE_URL: database.url, ...env },
  })
}

describe('pylight doctor', () => {
  test('finds missing invalidations, with their position and fix', async () => {
    const { exitCode, stdout } = await doctor(['--out', project.folder, '--json'])
    const { findings } = JSON.parse(stdout) as { findings: Record<string, string>[] }
    const found = findings
      .filter(({ level, at }) => level !== 'ok' && at !== undefined)
      .map(({ level, at = '', fix }) => [level, at.replace(/^.*\/src/, 'src'), fix])
    expect(found).toEqual([
      [
        'error',
        'src/custom/products.ts:10:9',
        'Write cache.write(productsBulkWrites.updateMany(), () => db.product.updateMany(…)).',
      ],
      [
        'error',
        'src/custom/products.ts:12:9',
        'Write cache.write(ordersWrites.delete(id), () => order.delete(…)).',
      ],
      [
        'error',
        'src/custom/products.ts:13:33',
        'Write cache.write(categoriesWrites.create(), () => tx.category.create(…)).',
      ],
      [
        'warning',
        'src/custom/products.ts:14:9',
        'If it does, name them: cache.write({ lists: […], rowsOf: […] }, () => …).',
      ],
    ])
    expect(exitCode).toBe(2)
  }, 90_000)

  test('finds nothing wrong with an unedited project', async () => {
    const { folder } = await materialise('shop')
    const { exitCode, stdout } = await doctor(['--out', folder, '--json'])
    expect(exitCode).toBe(0)
    const { findings } = JSON.parse(stdout) as { findings: Finding[] }
    // This machine may be busy.
    const steady = findings.filter(({ text }) => !text.includes('round trip'))
    const shown = describeFindings(steady, (_, text) => text)
      .replace(process.version, 'NODE')
      .replace(/version \d[\d.]+/, 'version 7')
      .replace(redis.url, 'REDIS')
      .replace(database.url, 'DATABASE')
    expect(shown).toMatchInlineSnapshot(`
      "ok       node      version NODE
      ok       redis     answers at REDIS
      ok       redis     version 7
      ok       redis     role: master
      ok       redis     maxmemory-policy noeviction
      ok       redis     persistence: nothing; entries from before a restart are never served
      ok       database  answers at DATABASE
      ok       database  has all 10 tables
      ok       code      every Prisma write invalidates what it changes
      All is well.
      "
    `)
  })

  test('reports unreachable servers, without passwords, and missing tables', async () => {
    const empty = await createDatabase('sqlite')
    const { folder } = await materialise('shop')
    const { exitCode, stdout } = await doctor(['--out', folder], {
      REDIS_URL: 'redis://:s3cret@127.0.0.1:9',
      DATABASE_URL: empty.url,
    })
    await empty.drop()
    expect(exitCode).toBe(2)
    expect(stdout).toContain('Redis does not answer at redis://127.0.0.1:9')
    expect(stdout).toContain('There is no database')
    expect(stdout).not.toContain('s3cret')
  })

  test.each(['postgresql', 'mysql'] as const)('looks at tables of %s', async (provider) => {
    const own = await createDatabase(provider)
    const env = { DATABASE_URL: own.url }
    const { folder } = await materialise('shop')
    const args = ['--provider', provider, '--out', folder]
    const before = await doctor(args, env)
    await pushSchema(await materialise('shop', provider), own.url)
    const after = await doctor(args, env)
    await own.drop()
    expect(before.stdout).toContain('has no addresses, categories, inventory')
    expect(after.stdout).toContain('has all 10 tables')
  })
})

describe('the user’s code', () => {
  test('is not type-checked when it has no text like a write', async () => {
    expect(findWrites((await materialise('minimal')).folder, () => true)).toEqual([])
  })
})

describe('checks of Redis', () => {
  const good = {
    version: '7.2.4',
    role: 'master',
    maxMemory: 1e9,
    evictionPolicy: 'volatile-lru',
    persistence: [],
    milliseconds: 0.3,
  }
  const judge = (change: Partial<typeof good>, strict: string[] = []) =>
    judgeRedis({ ...good, ...change }, strict)
      .filter(({ level }) => level !== 'ok')
      .map(({ level, text }) => `${level}: ${text}`)

  test.each([
    [{}, [], []],
    [{ version: '6.0.16' }, [], ['error: version 6.0.16 is too old']],
    [{ version: '6.2.0' }, [], []],
    [{ role: 'slave' }, [], [expect.stringContaining('error: role: slave.')]],
    [{ maxMemory: 0 }, [], [expect.stringContaining('warning: no memory limit')]],
    [{ evictionPolicy: 'noeviction' }, [], [expect.stringContaining('warning: maxmemory-policy')]],
    [{ evictionPolicy: 'allkeys-lru' }, [], []],
    [
      { evictionPolicy: 'allkeys-lru' },
      ['orders'],
      [expect.stringContaining('may evict the fences of orders')],
    ],
    [{ evictionPolicy: 'noeviction' }, ['orders'], []],
    [{ milliseconds: 12 }, [], ['warning: a round trip takes 12.0 ms']],
    [{ milliseconds: 80 }, [], ['error: a round trip takes 80.0 ms']],
  ])('%j with strict tables %j', (change, strict, findings) => {
    expect(judge(change, strict)).toEqual(findings)
  })

  test.each([
    ['v20.18.3', 'error'],
    ['v20.19.0', 'ok'],
    ['v24.1.0', 'ok'],
  ])('Node.js %s is %s', (version, level) => {
    expect(checkNode(version).level).toBe(level)
  })
})
