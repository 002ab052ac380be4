import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkTables } from '../../src/project/doctor/check-tables.js'
import { createDatabase, providers } from '../services/databases.js'
import { runSql } from '../services/sql.js'
import { newFolder } from './cli.js'

const spec = `database: { url: "postgresql://localhost/x" }
tables:
  - name: users
    columns:
      id: { type: integer, primary_key: true }
      name: { type: string, length: 20 }
      age: integer
  - name: orders
    columns:
      id: { type: integer, primary_key: true }
      user_id: integer
      total: { type: decimal, precision: 10, scale: 2 }
`

test('doctor compares the tables, and names what the cache does not know', async () => {
  const database = await createDatabase('postgresql')
  const role = `reporter_${String(process.pid)}`
  await runSql(
    'postgresql',
    database.url,
    'CREATE TABLE users (id serial PRIMARY KEY, name varchar(20), age bigint NOT NULL)',
    `CREATE TABLE orders (id serial PRIMARY KEY,
      user_id int NOT NULL REFERENCES users ON DELETE CASCADE, total numeric(10, 2) NOT NULL)`,
    'CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
    'CREATE TRIGGER audit AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION nothing()',
    `CREATE ROLE ${role}`,
    `GRANT UPDATE ON users TO ${role}`,
  )
  const path = join(newFolder(), 'pylight.yaml')
  const texts = async (text: string) => {
    writeFileSync(path, text)
    const findings = await checkTables({ spec: path }, database.url)
    return findings.map((one) => `${one.level}: ${one.text}`)
  }
  try {
    expect(await texts(spec)).toEqual([
      'warning: users.name may be NULL in the database, and not by the spec',
      "warning: users.age is bigint in the database, another type than the spec's",
      "warning: orders: its foreign key (user_id) to users is ON DELETE Cascade and isn't in the spec",
      "warning: orders: its trigger audit stays in the database; the cache doesn't see what it writes elsewhere",
      `warning: users: its writer ${role} is another user; the cache doesn't see what it writes`,
    ])
    const lacks = 'has not all triggers of the outbox: what others write stays in the cache'
    expect(await texts(`features: { caching: { outbox: true } }\n${spec}`)).toEqual([
      'warning: users.name may be NULL in the database, and not by the spec',
      "warning: users.age is bigint in the database, another type than the spec's",
      `error: orders ${lacks}`,
      `error: users ${lacks}`,
    ])
  } finally {
    await runSql('postgresql', database.url, `DROP OWNED BY ${role}`, `DROP ROLE ${role}`)
    await database.drop()
  }
})

test.each(providers)('doctor names what changes unseen, on %s', async (provider) => {
  const database = await createDatabase(provider)
  const path = join(newFolder(), 'pylight.yaml')
  const key = (column: string, target: string, rule: string) =>
    `${column} integer, FOREIGN KEY (${column}) REFERENCES ${target} (id) ${rule}`
  const columns = 'columns: { id: { type: integer, primary_key: true }'
  const texts = async (features = '') => {
    writeFileSync(
      path,
      `database: { url: "${database.url}", provider: ${provider} }
${features}
tables:
  - { name: shops, ${columns}, code: { type: string, length: 9, unique: true } } }
  - { name: items, ${columns}, cart_id: { type: integer, nullable: true } } }
  - { name: parts, ${columns}, item_id: { type: integer, nullable: true, references: { table: items, column: id, on_delete: cascade } } } }
  - { name: codes, ${columns}, code: { type: string, length: 9, nullable: true, references: { table: shops, column: code, on_update: restrict } } } }
  - { name: plain, ${columns}, cart_id: { type: integer, nullable: true } }, features: { caching: false } }
  - { name: seen, view: true, of: [items], ${columns}, shop_id: integer } }
`,
    )
    const findings = await checkTables({ spec: path }, database.url)
    return findings.filter(({ level }) => level === 'warning').map(({ text, fix }) => [text, fix])
  }
  try {
    await runSql(
      provider,
      database.url,
      'CREATE TABLE shops (id integer PRIMARY KEY, code varchar(9) NOT NULL UNIQUE)',
      `CREATE TABLE carts (id integer PRIMARY KEY, ${key('shop_id', 'shops', 'ON DELETE CASCADE')})`,
      `CREATE TABLE items (id integer PRIMARY KEY, ${key('cart_id', 'carts', 'ON DELETE CASCADE')})`,
      `CREATE TABLE parts (id integer PRIMARY KEY, ${key('item_id', 'items', 'ON DELETE CASCADE')})`,
      `CREATE TABLE plain (id integer PRIMARY KEY, ${key('cart_id', 'carts', 'ON DELETE CASCADE')})`,
      `CREATE TABLE codes (id integer PRIMARY KEY, code varchar(9),
        FOREIGN KEY (code) REFERENCES shops (code) ON DELETE SET NULL ON UPDATE CASCADE)`,
      'CREATE VIEW seen AS SELECT i.id, s.id AS shop_id FROM items i CROSS JOIN shops s',
    )
    const known = 'the cache follows only what the spec knows.'
    const keys = [
      [
        "items: its foreign key (cart_id) to carts is ON DELETE Cascade and isn't in the spec",
        `List carts and its keys in the spec, or don't cache the table: ${known}`,
      ],
      [
        'codes: its foreign key (code) to shops is ON UPDATE Cascade and Restrict by the spec',
        `Name it in the spec: ${known}`,
      ],
    ]
    const unseen = [
      [
        'parts: its rows may change with those of items, by foreign keys that the spec lacks',
        `Name these keys in the spec, or don't cache it: ${known}`,
      ],
    ]
    // MySQL doesn't say what a view shows.
    const views = [
      [
        'seen: its rows may change with those of items, by foreign keys that the spec lacks',
        `Name these keys in the spec, or don't cache it: ${known}`,
      ],
      ['seen: shows shops, too, which its of lacks', `Name them in the view's of: ${known}`],
    ]
    const all = [...keys, ...unseen, ...(provider === 'mysql' ? [] : views)]
    const found = await texts()
    expect(found).toHaveLength(all.length)
    expect(found).toEqual(expect.arrayContaining(all))
    const recorded = await texts('features: { caching: { outbox: true } }')
    expect(recorded).toHaveLength(provider === 'mysql' ? all.length : views.length)
  } finally {
    await database.drop()
  }
})

test('doctor names other users of MySQL that may write, to a table or to all', async () => {
  const database = await createDatabase('mysql')
  const name = new URL(database.url).pathname.slice(1)
  const [one, all, reader] = ['one', 'all', 'reads'].map((user) => `${user}_${String(process.pid)}`)
  const path = join(newFolder(), 'pylight.yaml')
  writeFileSync(path, spec.replace('postgresql://localhost/x', 'mysql://localhost/x'))
  const writers = async () => {
    const findings = await checkTables({ spec: path }, database.url)
    return findings.flatMap(({ text }) => / its writer (.*) is another user/.exec(text)?.[0] ?? [])
  }
  try {
    await runSql(
      'mysql',
      database.url,
      'CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20) NOT NULL, age INT NOT NULL)',
      'CREATE TABLE orders (id INT AUTO_INCREMENT PRIMARY KEY, user_id INT NOT NULL, total DECIMAL(10, 2) NOT NULL)',
    )
    expect(await writers()).toEqual([])
    await runSql(
      'mysql',
      database.url,
      ...[one, all, reader].map((user) => `CREATE USER '${String(user)}'@'localhost'`),
      `GRANT SELECT ON ${name}.* TO '${String(reader)}'@'localhost'`,
      `GRANT UPDATE ON ${name}.users TO '${String(one)}'@'localhost'`,
      `GRANT ALL ON ${name}.* TO '${String(all)}'@'localhost'`,
    )
    expect(await writers()).toEqual([
      ` its writer ${String(all)}@localhost is another user`,
      ` its writer ${String(all)}@localhost is another user`,
      ` its writer ${String(one)}@localhost is another user`,
    ])
  } finally {
    const drops = [one, all, reader].map(
      (user) => `DROP USER IF EXISTS '${String(user)}'@'localhost'`,
    )
    await runSql('mysql', database.url, ...drops)
    await database.drop()
  }
})
