import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Provider } from '../../src/model/model.js'
import { type RunningProject, runProject } from '../running/running-project.js'
import { bearer, secret } from '../running/tokens.js'
import { sampled } from '../sampled.js'
import { othersThan } from '../services/databases.js'
import { querySql, runSql } from '../services/sql.js'
import { Elsewhere } from './suites/elsewhere.js'
import { expectInTime } from '../running/time-limit.js'

describe.each<Provider>(sampled(['postgresql'], othersThan('postgresql')))(
  '%s: writes of other programs',
  (provider) => {
    let running: RunningProject
    let elsewhere: Elsewhere
    const sql = (...statements: string[]) =>
      runSql(provider, running.database.url, ...statements.map((text) => spelled(text, provider)))

    beforeAll(async () => {
      running = await runProject('outbox', provider, { env: { JWT_SECRET: secret } })
      elsewhere = new Elsewhere(running.api, sql)
      await sql(
        `INSERT INTO publishers (id, name) VALUES (1, 'One'), (2, 'Two')`,
        `INSERT INTO authors (id, name, email, publisher_id) VALUES (1, 'Ann', 'a@x', 1), (2, 'Bob', 'b@x', 2), (3, 'Cy', 'c@x', NULL)`,
        `INSERT INTO books (code, title, author_id) VALUES ('A', 'Apples', 1), ('B', 'Bees', 2), ('C d', 'Cats', 3)`,
        `INSERT INTO "Book Copies" ("Book", "No.") VALUES ('A', 1), ('B', 1), ('C d', 1)`,
      )
    })

    afterAll(() => running.close())

    test('an insert, an update and a delete', async () => {
      await elsewhere.shows('/api/authors', `INSERT INTO authors (id, name) VALUES (9, 'Di')`)
      await elsewhere.shows('/api/authors/9', `UPDATE authors SET name = 'Dora' WHERE id = 9`)
      await elsewhere.shows('/api/authors/9', `DELETE FROM authors WHERE id = 9`)
      await elsewhere.shows('/api/authors/9', `INSERT INTO authors (id, name) VALUES (9, 'Di')`)
    })

    test('other rows stay cached', async () => {
      const { api } = running
      await api.fillCache('/api/books/B')
      await elsewhere.shows(
        '/api/books/C%20d',
        `UPDATE books SET title = 'Cows' WHERE code = 'C d'`,
      )
      expect((await api.get('/api/books/B')).cache).toBe('HIT')
    })

    test('a statement that many rows belong to', async () => {
      const rows = Array.from({ length: 1500 }, (_, n) => `(${(n + 1000).toString()}, 'x')`).join()
      await elsewhere.shows('/api/authors?limit=1', `INSERT INTO authors (id, name) VALUES ${rows}`)
      await elsewhere.shows('/api/authors/2400', `UPDATE authors SET name = 'y' WHERE id >= 1000`)
      await elsewhere.shows('/api/authors/2400', `DELETE FROM authors WHERE id >= 1000`)
    })

    test('a changed key, and what follows it', async () => {
      const change = `UPDATE books SET code = 'Z' WHERE code = 'C d'`
      await running.api.fillCache('/api/books/Z')
      await running.api.fillCache('/api/copies/C%20d/1')
      await elsewhere.shows('/api/books/C%20d', change)
      await elsewhere.turns('/api/books/Z', 200)
      await elsewhere.turns('/api/copies/C%20d/1', 404)
    })

    test('cascades, also from a table that is not cached', async () => {
      for (const path of ['/api/authors/1', '/api/books/A', '/api/books?limit=9']) {
        await running.api.fillCache(path)
      }
      await elsewhere.shows('/api/copies/A/1', 'DELETE FROM publishers WHERE id = 1')
      for (const path of ['/api/authors/1', '/api/books/A']) await elsewhere.turns(path, 404)
      expect((await running.api.list('/api/books?limit=9')).total).toBe(2)
    })

    test('rows of others stay cached, also of a row that changes hands', async () => {
      const [ann, bob, eve] = [
        await bearer({ sub: 'ann' }),
        await bearer({ sub: 'bob' }),
        await bearer({ sub: 'eve' }),
      ]
      await sql(`INSERT INTO notes (id, reader, text) VALUES (1, 'ann', 'mine')`)
      await elsewhere.isSeen()
      for (const headers of [ann, bob, eve]) await running.api.fillCache('/api/notes', headers)
      await running.api.fillCache('/api/notes/1', bob)
      await elsewhere.shows('/api/notes/1', `UPDATE notes SET reader = 'bob' WHERE id = 1`, ann)
      await elsewhere.turns('/api/notes/1', 200, bob)
      expect((await running.api.get('/api/notes', eve)).cache).toBe('HIT')
      expect((await running.api.get('/api/notes', bob)).json).toMatchObject({ total: 1 })
      expect((await running.api.get('/api/notes', ann)).json).toMatchObject({ total: 0 })
    })

    test('lists of a table whose rows are not cached', async () => {
      const id = '01890a5d-ac96-774b-bcce-b302099a8057'
      await elsewhere.shows(
        '/api/visits',
        `INSERT INTO visits (id, "at") VALUES ('${id}', '2024-01-02')`,
      )
    })

    test.runIf(provider === 'postgresql')('COPY, TRUNCATE, and writers of all kinds', async () => {
      await elsewhere.shows('/api/authors', `COPY authors (name) FROM PROGRAM 'echo Zoe'`)
      await sql('DROP ROLE IF EXISTS outbox_writer', 'CREATE ROLE outbox_writer')
      const rights = 'GRANT SELECT, UPDATE ON authors TO outbox_writer; SET ROLE outbox_writer;'
      await elsewhere.shows(
        '/api/authors/2',
        `${rights} UPDATE authors SET name = 'role' WHERE id = 2`,
      )
      const replica = 'SET session_replication_role = replica;'
      await elsewhere.shows(
        '/api/authors/2',
        `${replica} UPDATE authors SET name = 'r' WHERE id = 2`,
      )
      await sql('DROP OWNED BY outbox_writer', 'DROP ROLE outbox_writer')
      await sql('CREATE TABLE shelves (id int PRIMARY KEY)', 'INSERT INTO shelves VALUES (2)')
      await sql(
        'ALTER TABLE books ADD shelf int REFERENCES shelves ON DELETE CASCADE',
        `UPDATE books SET shelf = 2 WHERE code = 'Z'`,
      )
      await elsewhere.isSeen()
      await elsewhere.shows('/api/books/Z', 'DELETE FROM shelves')
      await running.api.fillCache('/api/copies/B/1')
      await elsewhere.shows('/api/books/B', 'TRUNCATE authors CASCADE')
      await elsewhere.turns('/api/copies/B/1', 404)
    })

    test.runIf(provider === 'sqlite')('a row that another one replaces', async () => {
      await elsewhere.shows(
        '/api/authors/2',
        `INSERT OR REPLACE INTO authors (id, name, email) VALUES (77, 'New', 'b@x')`,
      )
    })

    test('the outbox is empty then, and all was seen in time', async () => {
      await elsewhere.isSeen()
      const records = () =>
        querySql(provider, running.database.url, 'SELECT id FROM pylight_outbox')
      await expect.poll(records).toEqual([])
      expectInTime(elsewhere.medianMs(), sampled(600, 200), elsewhere.times.join(' '))
    })
  },
)

/** MariaDB quotes names in another way. */
function spelled(sql: string, provider: Provider): string {
  return provider === 'mysql' ? sql.replaceAll('"', '`') : sql
}
