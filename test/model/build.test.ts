import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { buildModel } from '../../src/model/build.js'
import type { Table } from '../../src/model/model.js'
import type { SpecDocument } from '../../src/spec/spec-document.js'
import { Random } from '../snapshots/random.js'
import { specOf } from './spec.js'

const id = { type: 'integer', primary_key: true }

function build(tables: object[], rest?: object): Table[] {
  const { model, diagnostics } = buildModel(specOf(tables, rest))
  expect(diagnostics).toEqual([])
  return model.tables
}

/** The only table of a spec, with these features. */
function withFeatures(features: object, rest?: object, table?: object): Table {
  const columns = {
    id,
    name: 'string',
    price: 'decimal',
    extra: { type: 'json', nullable: true },
    raw: 'bytes',
    secret: { type: 'string', hidden: true },
  }
  const [built] = build([{ name: 'products', columns, features, ...table }], rest)
  if (!built) throw new Error('no table')
  return built
}

const problems = (tables: object[]) =>
  buildModel(specOf(tables)).diagnostics.map(({ code, path }) => `${code} ${path}`)

describe('the shop', () => {
  const file = new URL('../../fixtures/shop/pylight.yaml', import.meta.url)
  const shop = parse(readFileSync(file, 'utf8')) as { tables: object[] }
  const specWith = (tables: object[]): SpecDocument => specOf(tables, { ...shop, tables })

  test('is the same model in any order of its tables', () => {
    const shuffled = new Random(7).shuffle(shop.tables)
    expect(shuffled).not.toEqual(shop.tables)
    expect(buildModel(specWith(shuffled)).model).toEqual(buildModel(specWith(shop.tables)).model)
  })

  test('lists and items of other tables are invalidated when a user is deleted', () => {
    const { tables } = buildModel(specWith(shop.tables)).model
    const users = tables.find(({ name }) => name === 'users')
    const changes = users?.writes.delete.changes.map(({ table, because }) => [
      table,
      because.map(({ foreignKey, action }) => `${foreignKey.columns.join()} ${action}`).join(', '),
    ])
    expect(changes).toEqual([
      ['addresses', 'user_id cascade'],
      ['order_items', 'order_id cascade'],
      ['orders', 'billing_address_id set_null, shipping_address_id set_null, user_id cascade'],
      ['reviews', 'user_id cascade'],
      ['shipments', 'order_id cascade'],
    ])
    expect(users?.writes.update.changes).toEqual([])
  })
})

describe('seconds in the cache', () => {
  const project = (caching: object) => ({ features: { caching } })

  test.each<[string, object, object, object | undefined, number | undefined, number | undefined]>([
    ['nothing said', {}, {}, undefined, 300, 300],
    ['by the project', {}, { ttl: 20 }, undefined, 20, 20],
    ['by the table over the project', { ttl: 10 }, { ttl: 20 }, undefined, 10, 10],
    ['by the endpoint', { ttl: 10, list: { ttl: 5 } }, {}, undefined, 5, 10],
    ['by the project’s endpoint', { ttl: 10 }, { item: { ttl: 7 } }, undefined, 10, 7],
    ['not at all', { enabled: false }, {}, undefined, undefined, undefined],
    ['by no method', { methods: [] }, {}, undefined, undefined, undefined],
    ['lists alone', { item: { enabled: false } }, {}, undefined, 300, undefined],
    ['although the project says no', { enabled: true }, { enabled: false }, undefined, 300, 300],
    ['without a GET', {}, {}, { methods: ['POST'] }, undefined, undefined],
  ])('%s', (_, own, all, table, list, item) => {
    const { caching } = withFeatures({ caching: own }, project(all), table)
    expect(caching.list?.ttl).toBe(list)
    expect(caching.item?.ttl).toBe(item)
  })

  test('prefix: the table’s own over redis.prefix', () => {
    const redis = { redis: { prefix: 'shop:' } }
    expect(withFeatures({}, redis).caching.prefix.text).toBe('shop:')
    const own = { caching: { prefix: '${STAGE:-dev}:' } }
    expect(withFeatures(own, redis).caching.prefix.parts).toEqual([
      { variable: 'STAGE', fallback: 'dev' },
      { literal: ':' },
    ])
  })
})

describe('lists', () => {
  const names = (columns: { name: string }[]) => columns.map(({ name }) => name)

  test('filter and sort by every visible column that can be compared or be null', () => {
    const { filters, sorts, defaultSort, pagination } = withFeatures({})
    expect(names(filters)).toEqual(['id', 'name', 'price', 'extra'])
    expect(names(sorts)).toEqual(['id', 'name', 'price'])
    expect(defaultSort).toEqual([{ column: 'id', descending: false }])
    expect(pagination).toEqual({ enabled: true, defaultPageSize: 10, maxPageSize: 100 })
  })

  test('in the order of the spec, and ending with the primary key', () => {
    const sorting = { fields: ['price', 'name'], default: '-price, name' }
    const table = withFeatures({ sorting, filtering: { enabled: false } })
    expect(names(table.sorts)).toEqual(['name', 'price'])
    expect(table.filters).toEqual([])
    expect(table.defaultSort).toEqual([
      { column: 'price', descending: true },
      { column: 'name', descending: false },
      { column: 'id', descending: false },
    ])
  })

  test('take the project’s settings, key by key', () => {
    const features = { pagination: { default_page_size: 20 }, sorting: { default: '-id' } }
    const table = withFeatures({ pagination: { max_page_size: 50 } }, { features })
    expect(table.pagination).toEqual({ enabled: true, defaultPageSize: 20, maxPageSize: 50 })
    expect(table.defaultSort).toEqual([{ column: 'id', descending: true }])
  })
})

describe('keys', () => {
  test('autoincrement, unless they have a value, are foreign or composite', () => {
    const tables = build([
      { name: 'a', columns: { id } },
      { name: 'b', columns: { id: { ...id, references: 'a.id' } } },
      { name: 'c', columns: { x: 'integer', y: 'integer' }, primary_key: ['y', 'x'] },
      { name: 'd', columns: { id: { type: 'uuid', primary_key: true, default: 'uuid' } } },
    ])
    const defaults = tables.map(({ primaryKey }) =>
      primaryKey.map((column) => column.default?.kind),
    )
    expect(defaults).toEqual([['autoincrement'], [undefined], [undefined, undefined], ['uuid']])
    expect(tables[2]).toMatchObject({ compoundKey: 'y_x', primaryKeyName: 'c_pkey' })
    expect(tables[1]?.foreignKeys).toMatchObject([{ isOneToOne: true, onDelete: 'restrict' }])
  })

  test('set nullable columns to null and restrict others by default', () => {
    const columns = { id, a: { type: 'integer', nullable: true, references: 't.id' } }
    const [t] = build([
      { name: 't', columns: { ...columns, b: { type: 'integer', references: 't.id' } } },
    ])
    expect(t?.foreignKeys.map(({ onDelete }) => onDelete)).toEqual(['set_null', 'restrict'])
    expect(t?.foreignKeys.map(({ onUpdate }) => onUpdate)).toEqual(['cascade', 'cascade'])
  })

  test('null stops at a column that cannot be null', () => {
    const code = { type: 'integer', nullable: true, unique: true }
    const reference = { table: 'a', column: 'id', on_delete: 'set_null' }
    const child = {
      type: 'integer',
      references: { table: 'b', column: 'a_id', on_update: 'cascade' },
    }
    const tables = build([
      { name: 'a', columns: { id } },
      { name: 'b', columns: { id, a_id: { ...code, references: reference } } },
      { name: 'c', columns: { id, b_a: child } },
      { name: 'd', columns: { id, b_a: { ...child, nullable: true } } },
    ])
    expect(tables[0]?.writes.delete.changes.map(({ table }) => table)).toEqual(['b', 'd'])
    expect(tables[1]?.writes.update.changes).toMatchObject([
      { table: 'c', onlyWhenChanged: ['a_id'] },
      { table: 'd', onlyWhenChanged: ['a_id'] },
    ])
  })
})

describe('names that cannot be', () => {
  const table = (name: string, rest: object = {}) => ({ name, columns: { id }, ...rest })
  const kind = { type: 'enum', values: ['a'] }

  test.each<[string, object[], string[]]>([
    [
      'the same stem',
      [table('order_items'), table('orderItems', { model: 'Line' })],
      ['spec/name-collision tables[1].name'],
    ],
    [
      'the same model',
      [table('users'), table('people', { model: 'User' })],
      ['spec/name-collision tables[1].name'],
    ],
    [
      'an enum like a model',
      [table('orders', { columns: { id, status: kind } }), table('order_statuses')],
      ['spec/name-collision tables[1].name'],
    ],
    ['a folder of every project', [table('shared')], ['spec/reserved-name tables[0].name']],
    ['a type of Prisma', [table('strings')], ['spec/reserved-name tables[0].name']],
    [
      'a name of the table’s own files',
      [table('invalidations')],
      ['spec/reserved-name tables[0].name'],
    ],
    ['the stem of shared code', [table('list')], ['spec/reserved-name tables[0].name']],
    [
      'the outbox’s name',
      [table('pylight_outbox', { features: { caching: { outbox: true } } })],
      ['spec/reserved-name tables[0].name'],
    ],
    ['a type of TypeScript', [table('promises')], ['spec/reserved-name tables[0].name']],
    [
      'a column of every row',
      [table('a', { columns: { id, constructor: 'string' } })],
      ['spec/reserved-name tables[0].columns.constructor'],
    ],
    [
      'Prisma’s own types',
      [table('users'), table('user_scalars')],
      ['spec/name-collision tables[1].name'],
    ],
    [
      'columns together like a column',
      [
        table('a', {
          columns: { id, x: 'integer', y: 'integer', x_y: 'integer' },
          unique: [['x', 'y']],
        }),
      ],
      ['spec/name-collision tables[0].name'],
    ],
  ])('%s', (_, tables, expected) => {
    expect(problems(tables).sort()).toEqual(expected)
  })
})
