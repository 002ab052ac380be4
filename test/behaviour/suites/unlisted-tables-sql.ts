import { randomBytes } from 'node:crypto'
import type { Provider } from '../../../src/model/model.js'

/** Deleting a shop, or changing its code, changes rows of tables that refer to carts and signs. */
export const shop = [
  'CREATE TABLE shops (id integer PRIMARY KEY, code varchar(9) NOT NULL UNIQUE)',
  table('carts', key('shop_id', 'shops', 'ON DELETE CASCADE')),
  table('items', key('cart_id', 'carts', 'ON DELETE CASCADE')),
  table('parts', key('item_id', 'items', 'ON DELETE CASCADE')),
  table('tags', key('cart_id', 'carts', 'ON DELETE SET NULL')),
  table('kept', key('shop_id', 'shops', 'ON DELETE SET NULL'), key('cart_id', 'carts', '')),
  `CREATE TABLE signs (code varchar(9) PRIMARY KEY,
    FOREIGN KEY (code) REFERENCES shops (code) ON UPDATE CASCADE)`,
  `CREATE TABLE prints (id integer PRIMARY KEY, code varchar(9),
    FOREIGN KEY (code) REFERENCES signs (code) ON UPDATE CASCADE)`,
  'CREATE VIEW part_view AS SELECT id, item_id FROM parts',
  'CREATE VIEW cart_view AS SELECT c.id, s.code FROM shops s JOIN carts c ON c.shop_id = s.id',
  "INSERT INTO shops VALUES (1, 'a'), (2, 'b')",
  ...['carts', 'items', 'parts', 'tags'].map(rows),
  'INSERT INTO kept VALUES (1, 1, NULL), (2, 2, NULL)',
  "INSERT INTO signs VALUES ('b')",
  "INSERT INTO prints VALUES (2, 'b')",
]

/** Carts and signs aren't. What a table says of its cache doesn't make it cached. */
export const listed = [
  'shops',
  '{ name: items, features: { pagination: { max_page_size: 50 } } }',
  'parts',
  '{ name: tags, features: { caching: { expiration_seconds: 60 } } }',
  'prints',
  'kept',
  'part_view',
  'cart_view',
]

/** MariaDB's foreign keys may refer to tables of other databases. */
const depot = `pylight_${randomBytes(6).toString('hex')}`

interface Others {
  sql: (database: string) => string[]
  listed: string[]
  /** Tables whose first row is deleted with the first shop. */
  deleted: string[]
  /** Removes what is outside the database. */
  end: string[]
}

export const others: Record<Provider, Others> = {
  sqlite: {
    sql: () => [table('spelled', key('cart_id', 'CARTS', 'ON DELETE CASCADE')), rows('spelled')],
    listed: ['spelled'],
    deleted: ['spelled'],
    end: [],
  },
  mysql: {
    sql: (database) => [
      `CREATE DATABASE ${depot}`,
      table('shelves', 'shop_id integer'),
      table(`${depot}.shelves`, key('shop_id', `${database}.shops`, 'ON DELETE CASCADE')),
      rows(`${depot}.shelves`),
      table('boxes', key('shelf_id', `${depot}.shelves`, 'ON DELETE CASCADE')),
      rows('boxes'),
    ],
    listed: ['boxes'],
    deleted: ['boxes'],
    end: ['DROP TABLE boxes', `DROP DATABASE ${depot}`],
  },
  postgresql: {
    sql: () => [
      'CREATE SCHEMA depot',
      table('depot.shelves', key('shop_id', 'shops', 'ON DELETE CASCADE')),
      table('boxes', key('shelf_id', 'depot.shelves', 'ON DELETE CASCADE')),
      table('bases', 'shop_id integer'),
      `CREATE TABLE heirs (${key('shop_id', 'shops', 'ON DELETE CASCADE')}) INHERITS (bases)`,
      'CREATE TABLE parted (id integer PRIMARY KEY, shop_id integer) PARTITION BY RANGE (id)',
      `CREATE TABLE parted_all PARTITION OF parted FOR VALUES FROM (0) TO (9)`,
      'ALTER TABLE parted_all ADD FOREIGN KEY (shop_id) REFERENCES shops ON DELETE CASCADE',
      'CREATE TABLE halves (id integer PRIMARY KEY) PARTITION BY RANGE (id)',
      'CREATE TABLE halves_all PARTITION OF halves FOR VALUES FROM (0) TO (9)',
      'ALTER TABLE halves_all ADD FOREIGN KEY (id) REFERENCES shops ON DELETE CASCADE',
      table('of_halves', key('half_id', 'halves_all', 'ON DELETE CASCADE')),
      'CREATE FUNCTION one() RETURNS integer LANGUAGE sql STABLE AS $$ SELECT 1 $$',
      'CREATE VIEW unknown_view AS SELECT id, one() AS one FROM carts',
      'CREATE VIEW view_of_view AS SELECT id FROM unknown_view',
      'INSERT INTO depot.shelves VALUES (1, 1), (2, 2)',
      'INSERT INTO halves VALUES (1), (2)',
      ...['boxes', 'heirs', 'parted', 'of_halves'].map(rows),
    ],
    listed: ['boxes', 'bases', 'parted', 'of_halves', 'unknown_view', 'view_of_view'],
    deleted: ['boxes', 'bases', 'parted', 'of_halves'],
    end: [],
  },
}

function table(name: string, ...parts: string[]): string {
  return `CREATE TABLE ${name} (id integer PRIMARY KEY, ${columnsFirst(parts).join(', ')})`
}

function key(column: string, target: string, rule: string): string {
  return `${column} integer, FOREIGN KEY (${column}) REFERENCES ${target} (id) ${rule}`
}

/** SQLite wants foreign keys after all columns. */
function columnsFirst(parts: string[]): string[] {
  const all = parts.flatMap((part) => part.split(/, (?=FOREIGN)/))
  const isKey = (part: string) => part.startsWith('FOREIGN')
  return [...all.filter((part) => !isKey(part)), ...all.filter(isKey)]
}

function rows(name: string): string {
  return `INSERT INTO ${name} VALUES (1, 1), (2, 2)`
}
