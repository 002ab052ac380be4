import { tmpdir } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pushSchema, type PushOutcome } from '../../src/prisma/push/push.js'
import { createDatabase, providers, type OwnDatabase } from '../services/databases.js'
import { querySql, runSql } from '../services/sql.js'
import { readCatalogue } from './catalogue.js'
import { schemaText, withField, withoutField } from './schemas/schema-text.js'

describe.each(providers)('a push to %s', (provider) => {
  const shop = schemaText('shop', provider)
  /** What SQL wrote isn't the text by which Prisma compares. */
  const rewritten: unknown[] =
    provider === 'sqlite' ? [expect.stringContaining('products.updated_at')] : []
  let database: OwnDatabase

  beforeEach(async () => {
    database = await createDatabase(provider)
  })
  afterEach(() => database.drop())

  const push = (text: string, answer = true, drops = false): Promise<PushOutcome> =>
    pushSchema({
      schemaText: text,
      url: database.url,
      projectFolder: tmpdir(),
      drops,
      confirm: () => Promise.resolve(answer),
    })
  const run = (...statements: string[]): Promise<void> =>
    runSql(provider, database.url, ...statements)
  const query = (sql: string): Promise<unknown[][]> => querySql(provider, database.url, sql)

  it('creates tables, indexes and foreign keys under Prisma’s names, then finds nothing to do', async () => {
    expect(await push(shop)).toMatchObject({ status: 'pushed', created: false })

    const { tables, indexes, foreignKeys } = await readCatalogue(database)
    expect(tables).toEqual(['categories', 'order_items', 'orders', 'products'])
    expect(foreignKeys).toEqual([
      'categories.parent_id -> categories SET NULL',
      'order_items.order_id -> orders CASCADE',
      'order_items.product_id -> products RESTRICT',
      'products.category_id -> categories SET NULL',
    ])
    expect(indexes).toEqual(
      expect.arrayContaining([
        'categories_parent_id_idx',
        'categories_slug_key',
        'order_items_product_id_idx',
        'orders_order_number_key',
        'orders_status_idx',
        'products_category_id_name_key',
        'products_name_idx',
        'products_sku_key',
      ]),
    )
    const again = await push(shop)
    expect(again).toMatchObject({ status: 'in step', plan: { script: '', unhandled: [] } })
  })

  it('creates every type of column and then finds no difference', async () => {
    const text = schemaText('every-type', provider)
    expect((await push(text)).status).toBe('pushed')
    expect((await readCatalogue(database)).columns).toMatchSnapshot()
    expect(await push(text)).toMatchObject({ status: 'in step', plan: { unhandled: [] } })
  })

  it('adds a column and an index to a table and keeps its rows', async () => {
    await push(shop)
    await run(...shopRows)
    const more = withField(shop, 'Order', 'note String? @unique @db.VarChar(40)')
    const text = provider === 'sqlite' ? more.replace(' @db.VarChar(40)', '') : more
    const outcome = await push(text)

    expect(outcome).toMatchObject({ status: 'pushed', plan: { losses: rewritten, unhandled: [] } })
    expect(await query('SELECT order_number, note FROM orders')).toEqual([['A-1', null]])
    expect((await readCatalogue(database)).indexes).toContain('orders_note_key')
  })

  it('refuses a required column without a default where there are rows', async () => {
    await push(shop)
    await run(...shopRows)
    const outcome = await push(withField(shop, 'Order', 'total Int'))

    expect(outcome.status).toBe('impossible')
    expect(outcome.plan.impossible[0]).toContain('required column `total`')
    expect((await readCatalogue(database)).columns.join()).not.toContain('orders.total')
  })

  it('leaves tables alone that the schema doesn’t name, empty or not', async () => {
    await run(
      'CREATE TABLE legacy_empty (id INTEGER NOT NULL PRIMARY KEY)',
      'CREATE TABLE legacy_full (id INTEGER NOT NULL PRIMARY KEY)',
      'INSERT INTO legacy_full VALUES (7)',
    )
    const outcome = await push(shop)

    expect(outcome.plan).toMatchObject({
      losses: [],
      foreignTables: ['legacy_empty', 'legacy_full'],
    })
    expect((await readCatalogue(database)).tables).toContain('legacy_empty')
    expect(await query('SELECT id FROM legacy_full')).toEqual([[7]])
    expect((await push(shop)).status).toBe('in step')
  })

  it('adds a value to an enum', async () => {
    await push(shop)
    await run(...shopRows)
    const more = shop.replace('  delivered\n', '  delivered\n  lost\n')
    const text = more.replace('@default(pending)', '@default(lost)')
    await push(provider === 'mysql' ? more : text)

    await run(`INSERT INTO orders (order_number, status) VALUES ('A-2', 'lost')`)
    expect(await query('SELECT status FROM orders ORDER BY order_number')).toEqual([
      ['pending'],
      ['lost'],
    ])
  })

  it('changes nothing without a yes', async () => {
    expect((await push(shop, false)).status).toBe('declined')
    expect((await readCatalogue(database)).tables).toEqual([])
  })

  if (provider === 'mysql') {
    const collations = async () => {
      const rows = await query(
        `SELECT CONCAT(table_name, '.', column_name), collation_name FROM information_schema.columns
         WHERE table_schema = DATABASE() AND data_type IN ('char', 'varchar', 'text')`,
      )
      return Object.fromEntries(rows) as Record<string, string>
    }

    it.each([
      ['VarChar', 'utf8mb4_nopad_bin', ['abc', 'ABC', 'abc ']],
      // It never has spaces at the end.
      ['Char', 'utf8mb4_bin', ['abc ', 'ABC']],
    ])(
      'compares keys, unique texts and what refers to them exactly: %s',
      async (type, exact, codes) => {
        const schema = keyed.replaceAll('VarChar', type)
        await push(schema)
        const all = ['codes.code', 'codes.parent', 'uses.alias', 'uses.code']
        expect(await collations()).toEqual({
          ...Object.fromEntries(all.map((column) => [column, exact])),
          'codes.label': 'utf8mb4_unicode_ci',
        })
        for (const code of codes) await run(`INSERT INTO codes (code) VALUES ('${code}')`)
        const found = `SELECT count(*) FROM codes WHERE code = '${codes[0] ?? ''}'`
        expect(await query(found)).toEqual([['1']])
        expect((await push(schema)).status).toBe('in step')
      },
    )

    it('keeps the collation of an existing table, and uses it for columns that refer to it', async () => {
      await run(`CREATE TABLE codes (code varchar(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci
        NOT NULL PRIMARY KEY, label varchar(191) NOT NULL)`)
      expect((await push(keyed)).status).toBe('pushed')
      expect(await collations()).toMatchObject({
        'codes.code': 'utf8mb4_general_ci',
        'codes.parent': 'utf8mb4_general_ci',
        'uses.alias': 'utf8mb4_nopad_bin',
        'uses.code': 'utf8mb4_general_ci',
      })
    })

    it('reports and keeps what it can’t alter', async () => {
      await push(shop)
      const changed = withoutField(shop, 'OrderItem', 'quantity')
        .replace('@db.Decimal(10, 2)', '@db.Decimal(12, 3)')
        .replace('onDelete: Restrict', 'onDelete: Cascade')
        .replace('sku         String      @unique', 'sku String')
        .replace('@@index([status])', '@@index([status, id], map: "orders_status_idx")')
      const { status, plan } = await push(changed)

      expect(status).toBe('in step')
      expect(plan.leftovers).toEqual([
        expect.stringContaining('DROP INDEX `products_sku_key`'),
        expect.stringContaining('DROP COLUMN `quantity`'),
      ])
      expect(plan.unhandled).toEqual([
        expect.stringContaining(
          'products.price is decimal(10,2) not null and should be decimal(12,3)',
        ),
        expect.stringContaining('orders_status_idx is on (status) and should be on (status, id)'),
        expect.stringContaining('DROP FOREIGN KEY `order_items_product_id_fkey`'),
      ])
    })
  } else {
    it('drops a column only when told to, as a loss', async () => {
      await push(shop)
      await run(...shopRows)
      const text = withoutField(shop, 'OrderItem', 'quantity')
      const { plan } = await push(text)
      expect(plan.losses).toEqual(rewritten)
      expect(plan.leftovers).toEqual([expect.stringContaining('order_items.quantity')])

      const declined = await push(text, false, true)
      const dropped = 'order_items.quantity with all its values is dropped.'
      expect(declined.plan.losses).toEqual(expect.arrayContaining([dropped]))
      expect(await query(`SELECT quantity FROM order_items`)).toEqual([[3]])
      expect((await push(text, true, true)).status).toBe('pushed')
      expect((await readCatalogue(database)).columns.join()).not.toContain('order_items.quantity')
      expect(await query(`SELECT order_id FROM order_items`)).toEqual([[101]])
    })

    it('changes a referenced table without losing what refers to it', async () => {
      await push(shop)
      await run(...shopRows)
      await push(withoutField(shop, 'Order', 'status').replace('  @@index([status])\n', ''))

      expect(await query('SELECT id, order_number FROM orders')).toEqual([[101, 'A-1']])
      expect(await query(`SELECT order_id FROM order_items`)).toEqual([[101]])
      expect((await readCatalogue(database)).foreignKeys).toHaveLength(4)
    })
  }
})

const keyed = `
datasource db {
  provider = "mysql"
}

model Code {
  code     String  @id @db.VarChar(30)
  label    String  @default("")
  parent   String? @db.VarChar(30)
  ofParent Code?   @relation("tree", fields: [parent], references: [code])
  parts    Code[]  @relation("tree")
  uses     Use[]

  @@map("codes")
}

model Use {
  id     Int     @id @default(autoincrement())
  alias  String? @unique @db.VarChar(30)
  code   String  @db.VarChar(30)
  ofCode Code    @relation(fields: [code], references: [code])

  @@map("uses")
}
`

const shopRows = [
  `INSERT INTO categories (id, name, slug) VALUES (1, 'Books', 'books')`,
  `INSERT INTO products (id, name, sku, price, category_id, updated_at) VALUES (1, 'Atlas', 'B-1', 9.5, 1, '2024-01-01')`,
  `INSERT INTO orders (id, order_number) VALUES (101, 'A-1')`,
  `INSERT INTO order_items (order_id, line_no, product_id, quantity) VALUES (101, 1, 1, 3)`,
]
