import { tmpdir } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { generate } from '../../src/pipeline/generate.js'
import type { PushPlan } from '../../src/prisma/push/plan.js'
import { pushSchema, type PushOutcome } from '../../src/prisma/push/push.js'
import { createDatabase, providers, type OwnDatabase } from '../services/databases.js'
import { querySql, runSql } from '../services/sql.js'

const before = `database: { url: "file:./a.db" }
tables:
  - name: goods
    columns:
      id: { type: integer, primary_key: true }
      title: { type: string, length: 50, unique: true }
      state: { type: enum, values: [open, closed], default: open }
  - name: orders
    columns:
      id: { type: integer, primary_key: true }
      good_id: { type: integer, references: goods.id }
`
const after = before
  .replace('name: goods', 'name: products\n    was: goods')
  .replace('title: {', 'name: { was: title,')
  .replace('goods.id', 'products.id')

describe.each(providers)('a push of former names to %s', (provider) => {
  let database: OwnDatabase
  beforeEach(async () => {
    database = await createDatabase(provider)
  })
  afterEach(() => database.drop())

  function push(
    text: string,
    answer: (plan: PushPlan) => boolean = () => true,
  ): Promise<PushOutcome> {
    const options = { provider }
    const { files, renames, diagnostics } = generate({ file: 'pylight.yaml', text }, options)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    return pushSchema({
      schemaText: files.find(({ path }) => path === 'prisma/schema.prisma')?.text ?? '',
      url: database.url,
      projectFolder: tmpdir(),
      ...(renames && { renames }),
      confirm: (plan) => Promise.resolve(answer(plan)),
    })
  }

  it('keeps rows and references, and then has nothing to do', async () => {
    await push(before)
    const quote = provider === 'mysql' ? '`' : '"'
    const named = (sql: string) => sql.replaceAll('"', quote)
    await runSql(
      provider,
      database.url,
      named(`INSERT INTO "goods" ("title", "state") VALUES ('kept', 'closed')`),
      named(`INSERT INTO "orders" ("good_id") VALUES (1)`),
    )
    const outcome = await push(after)
    expect(outcome.renamed).toMatchObject([
      { change: 'rename table', on: ['goods → products'] },
      { change: 'rename column', on: ['title → name'] },
      ...(provider === 'postgresql'
        ? [{ change: 'rename enum', on: ['GoodsState → ProductState'] }]
        : []),
    ])
    expect(outcome.plan.losses).toEqual([])
    const rows = named(`SELECT "name", "state" FROM "products"`)
    expect(await querySql(provider, database.url, rows)).toEqual([['kept', 'closed']])
    const again = await push(after)
    expect(again).toMatchObject({ status: 'in step', renamed: [], plan: { script: '' } })
  })

  it('changes nothing without the user’s consent', async () => {
    await push(before)
    const { renamed } = await push(after, () => false)
    expect(renamed).toEqual([])
    expect((await push(before)).status).toBe('in step')
  })

  describe('with more changes', () => {
    const longer = after.replace('      good_id', '      note: text\n      good_id')
    const ask = ({ script }: PushPlan) => !script.includes('note')

    it('are undone when the rest is declined', async () => {
      await push(before)
      const outcome = await push(longer, ask)
      expect(outcome).toMatchObject({ status: 'declined', renamed: [] })
      expect((await push(before)).status).toBe('in step')
    })

    it('are undone without a terminal', async () => {
      await push(before)
      const refused = push(longer, (plan) => {
        if (!ask(plan)) throw new Error('nobody to ask')
        return true
      })
      await expect(refused).rejects.toThrow('nobody to ask')
      expect((await push(before)).status).toBe('in step')
    })
  })
})
