import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkTables } from '../../src/project/doctor/check-tables.js'
import { createDatabase } from '../services/databases.js'
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
