import { describe, expect, test } from 'vitest'
import { ConstraintNames } from '../../src/model/constraint-names.js'
import { nameEnum, nameTable } from '../../src/model/names.js'
import { nameRelations, type RelationEnds } from '../../src/model/relation-names.js'

describe('a table', () => {
  test.each([
    ['order_items', 'OrderItem', 'orderItem', 'orderItems', 'OrderItems'],
    ['orderItems', 'OrderItem', 'orderItem', 'orderItems', 'OrderItems'],
    ['ORDER_ITEMS', 'OrderItem', 'orderItem', 'orderItems', 'OrderItems'],
    ['categories', 'Category', 'category', 'categories', 'Categories'],
    ['people', 'Person', 'person', 'people', 'People'],
    ['inventory', 'Inventory', 'inventory', 'inventory', 'Inventory'],
    ['statuses', 'Status', 'status', 'statuses', 'Statuses'],
    ['user_addresses', 'UserAddress', 'userAddress', 'userAddresses', 'UserAddresses'],
    ['cookies', 'Cookie', 'cookie', 'cookies', 'Cookies'],
    ['product_data', 'ProductData', 'productData', 'productData', 'ProductData'],
    ['s', 'S', 's', 's', 'S'],
    ['line_2_items', 'Line2Item', 'line2Item', 'line2Items', 'Line2Items'],
  ])('%s', (table, model, one, many, Many) => {
    expect(nameTable(table)).toEqual({ model, delegate: one, one, many, Many })
  })

  test('keeps the model that the spec gives it', () => {
    expect(nameTable('order_items', 'Line')).toMatchObject({ model: 'Line', one: 'line' })
  })

  test.each([
    ['classes', 'class', 'classRow'],
    ['packages', 'package', 'packageRow'],
    ['caches', 'cache', 'cacheRow'],
  ])('%s has a variable that is no reserved word', (table, delegate, one) => {
    expect(nameTable(table)).toMatchObject({ delegate, one })
  })

  test('names its enums without repeating its own name', () => {
    expect(nameEnum('Order', 'status')).toBe('OrderStatus')
    expect(nameEnum('Payment', 'payment_method')).toBe('PaymentMethod')
    expect(nameEnum('Order', 'ordering')).toBe('OrderOrdering')
  })
})

describe('constraints', () => {
  const key = (table: string, ...columns: string[]) => ({ table, columns, kind: 'key' as const })

  test('follow the convention', () => {
    const names = new ConstraintNames(
      [key('users', 'email')],
      [{ databaseName: 'users' }],
      'postgresql',
    )
    expect(names.nameOf(key('users', 'email'))).toBe('users_email_key')
  })

  test.each(['postgresql', 'mysql'] as const)('fit into %s by a hash', (provider) => {
    const long = [key('t'.repeat(50), 'c'.repeat(50)), key('t'.repeat(50), 'c'.repeat(51))]
    const names = new ConstraintNames(long, [], provider)
    const [a = '', b = ''] = long.map((parts) => names.nameOf(parts))
    expect(a).toHaveLength(provider === 'mysql' ? 64 : 63)
    expect(a).toMatch(/^t{45}.*_[0-9a-f]{8}_key$/)
    expect(a).not.toBe(b)
  })

  test('that would share a name get a hash each, in any order', () => {
    const pair = [key('a', 'b_c'), key('a_b', 'c')]
    const forwards = new ConstraintNames(pair, [], 'sqlite')
    const backwards = new ConstraintNames(pair.toReversed(), [], 'sqlite')
    const names = pair.map((parts) => forwards.nameOf(parts))
    expect(names[0]).toMatch(/^a_b_c_[0-9a-f]{8}_key$/)
    expect(new Set(names).size).toBe(2)
    expect(pair.map((parts) => backwards.nameOf(parts))).toEqual(names)
  })

  test('have the names that the spec gives, and others differ from them', () => {
    const [mine, other] = [{ ...key('a', 'x'), name: 'b_y_key' }, key('b', 'y')]
    const names = new ConstraintNames([mine, other], [], 'postgresql')
    expect(names.nameOf(mine)).toBe('b_y_key')
    expect(names.nameOf(other)).toMatch(/^b_y_[0-9a-f]{8}_key$/)
  })

  test('are cut between characters', () => {
    const long = key('é'.repeat(31), 'ü'.repeat(31))
    const name = new ConstraintNames([long], [], 'postgresql').nameOf(long)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(63)
    expect(name).toMatch(/^é+_[0-9a-f]{8}_key$/)
  })
})

describe('relations', () => {
  const key = (from: string, to: string, isOneToOne = false): RelationEnds => {
    const [table = '', columns = ''] = from.split('.')
    const [target = '', targetColumns = ''] = to.split('.')
    return {
      table,
      columns: columns.split(' '),
      target,
      targetColumns: targetColumns.split(' '),
      isOneToOne,
    }
  }
  /** `field / back field`, for each key. */
  const namesOf = (keys: RelationEnds[], columns: Record<string, string[]> = {}) => {
    const tables = keys.flatMap(({ table, target }) => [table, target])
    const taken = new Map(tables.map((table) => [table, columns[table] ?? []]))
    const { fields, backFields, collisions } = nameRelations(keys, taken)
    expect(collisions).toEqual([])
    return keys.map((one) => `${fields.get(one) ?? ''} / ${backFields.get(one) ?? ''}`)
  }

  test.each<[string, RelationEnds[], string[], Record<string, string[]>?]>([
    ['one key', [key('reviews.product_id', 'products.id')], ['product / reviews']],
    ['one to one', [key('payments.order_id', 'orders.id', true)], ['order / payment']],
    ['another column', [key('stock.product_sku', 'products.sku')], ['product / stock']],
    ['no suffix', [key('posts.author', 'users.id')], ['author_row / posts'], { posts: ['author'] }],
    [
      'a column of that name',
      [key('players.team_id', 'teams.id')],
      ['team_id_row / players'],
      { players: ['team', 'team_id'] },
    ],
    [
      'a column with the table’s name',
      [key('orders.user_id', 'users.id')],
      ['user / orders_by_user'],
      { users: ['orders'] },
    ],
    ['itself', [key('categories.parent_id', 'categories.id')], ['parent / categories_by_parent']],
    [
      'two keys',
      [
        key('orders.shipping_address_id', 'addresses.id'),
        key('orders.billing_address_id', 'addresses.id'),
      ],
      [
        'shipping_address / orders_by_shipping_address',
        'billing_address / orders_by_billing_address',
      ],
    ],
    [
      'both ways',
      [key('users.profile_id', 'profiles.id', true), key('profiles.user_id', 'users.id', true)],
      ['profile / user_by_profile', 'user / profile_by_user'],
    ],
    [
      'two keys with one stem',
      [key('orders.user_id', 'users.id'), key('orders.user_email', 'users.email')],
      ['user_id_row / orders_by_user_id', 'user_email_row / orders_by_user_email'],
    ],
    [
      'several columns, one of another name',
      [key('items.tenant_id dataset_id', 'datasets.tenant_id id')],
      ['dataset / items'],
    ],
    ['several columns', [key('sales.a b', 'price_lists.x y')], ['price_list / sales']],
    ['a method of promises', [key('fish.catch_id', 'hauls.id')], ['catch_id_row / fish']],
  ])('%s', (_, keys, expected, columns) => {
    expect(namesOf(keys, columns)).toEqual(expected)
    expect(namesOf(keys.toReversed(), columns)).toEqual(expected.toReversed())
  })

  test('without a free name are reported', () => {
    const taken = new Map([
      ['players', ['team', 'team_id_row']],
      ['teams', []],
    ])
    const { collisions } = nameRelations([key('players.team_id', 'teams.id')], taken)
    expect(collisions).toMatchObject([{ table: 'players', forms: ['team', 'team_id_row'] }])
  })
})
