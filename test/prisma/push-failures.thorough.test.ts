import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Provider } from '../../src/model/model.js'
import { pushSchema, type PushOutcome } from '../../src/prisma/push/push.js'
import { parseDatabaseUrl } from '../../src/prisma/push/target.js'
import { askWorker } from '../../src/prisma/push/worker-thread.js'
import { createDatabase } from '../services/databases.js'
import { freePort } from '../services/ports.js'
import { querySql, runSql } from '../services/sql.js'
import { schemaText, withField } from './schemas/schema-text.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pylight-push-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const push = (provider: Provider, url: string, text = schemaText('shop', provider)) =>
  pushSchema({ schemaText: text, url, projectFolder: folder, confirm: () => Promise.resolve(true) })

const problem = async (pushing: Promise<PushOutcome>): Promise<string> => {
  const error: unknown = await pushing.catch((error: unknown) => error)
  expect(error).toMatchObject({ name: 'PrismaProblem' })
  return (error as Error).message
}

const serverUrl = (provider: 'postgresql' | 'mysql', change: (url: URL) => void): string => {
  const usual = {
    postgresql: 'postgresql://postgres@127.0.0.1:5432',
    mysql: 'mysql://root@127.0.0.1:3306',
  }
  const named = { postgresql: process.env['POSTGRES_URL'], mysql: process.env['MYSQL_URL'] }
  const url = new URL(named[provider] ?? usual[provider])
  url.pathname = '/pylight_missing'
  change(url)
  return url.href
}

describe('an impossible push', () => {
  it.each(['postgresql', 'mysql'] as const)('says that no %s server answers', async (provider) => {
    const port = String(await freePort())
    const url = serverUrl(provider, (url) => {
      url.port = port
      url.password = 'hunter2'
    })
    const message = await problem(push(provider, url))
    expect(message).toMatch(new RegExp(`^No database server answers at [^ ]*:${port}\\. Start it`))
    expect(message).not.toContain('hunter2')
  })

  it.each(['postgresql', 'mysql'] as const)('says that %s refused the login', async (provider) => {
    const url = serverUrl(provider, (url) => {
      url.username = 'nobody_here'
      url.password = 'hunter2'
    })
    const message = await problem(push(provider, url))
    expect(message).toContain('refused the login of')
    expect(message).not.toContain('hunter2')
  })

  it('says that the project is for another database', async () => {
    const message = await problem(push('sqlite', 'postgresql://ann:hunter2@db/shop'))
    expect(message).toMatch(/generated for sqlite, but the database is postgresql:\/\/ann@db\/shop/)
    expect(message).toContain('--provider postgresql')
  })

  it('says that a folder is no database', async () => {
    expect(await problem(push('sqlite', 'file:.'))).toMatch(/^No database can be opened at /)
  })

  it('says that a file is no database', async () => {
    writeFileSync(join(folder, 'shop.db'), 'a shopping list, not a database. '.repeat(99))
    expect(await problem(push('sqlite', 'file:./shop.db'))).toMatch(
      /file:\.\/shop\.db: .*not a database/,
    )
  })

  it('changes nothing when a statement fails', async () => {
    for (const provider of ['sqlite', 'postgresql'] as const) {
      const database = await createDatabase(provider)
      try {
        const shop = schemaText('shop', provider)
        await push(provider, database.url, shop)
        await runSql(
          provider,
          database.url,
          `INSERT INTO categories (name, slug) VALUES ('Books', 'books'), ('Books', 'more-books')`,
        )
        const unique = withField(shop, 'Category', 'note Int?').replace(
          'name       String ',
          'name String @unique',
        )
        const message = await problem(push(provider, database.url, unique))
        expect(message).toMatch(/refused a change; the push stopped there/)
        await expect(
          querySql(provider, database.url, 'SELECT note FROM categories'),
        ).rejects.toThrow()
      } finally {
        await database.drop()
      }
    }
  })

  it('survives a panic of the schema engine', async () => {
    const schemas = [schemaText('shop', 'postgresql'), schemaText('shop', 'sqlite')] as const
    const target = parseDatabaseUrl('file:./shop.db', folder)
    await expect(askWorker({ difference: [...schemas] }, target)).rejects.toMatchObject({
      name: 'InternalError',
      message: expect.stringContaining('panicked') as string,
    })
  })
})

describe('a push to a missing database', () => {
  it.each(['postgresql', 'mysql'] as const)('creates it on %s', async (provider) => {
    const database = await createDatabase(provider)
    await database.drop()
    try {
      expect(await push(provider, database.url)).toMatchObject({ status: 'pushed', created: true })
      expect(await push(provider, database.url)).toMatchObject({
        status: 'in step',
        created: false,
      })
    } finally {
      await database.drop()
    }
  })

  it('creates the folder of an SQLite file', async () => {
    expect((await push('sqlite', 'sqlite:///var/lib/shop.db')).status).toBe('pushed')
    expect(readdirSync(join(folder, 'var/lib'))).toContain('shop.db')
  })
})

describe('a push to a schema of PostgreSQL', () => {
  it('creates the tables there and nowhere else', async () => {
    const database = await createDatabase('postgresql')
    try {
      const url = `${database.url}?schema=The%20Store`
      expect((await push('postgresql', url)).status).toBe('pushed')
      expect((await push('postgresql', url)).status).toBe('in step')
      const sql = `SELECT DISTINCT table_schema::text FROM information_schema.tables WHERE table_name = 'orders'`
      expect(await querySql('postgresql', database.url, sql)).toEqual([['The Store']])
    } finally {
      await database.drop()
    }
  })
})
