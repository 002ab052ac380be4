import { describe, expect, test } from 'vitest'
import type { Provider } from '../../../src/model/model.js'
import type { Row } from '../../running/api-client.js'
import type { RunningProject } from '../../running/running-project.js'
import { runSql } from '../../services/sql.js'
import { expectError, expectInvalid } from './expectations.js'
import { unique } from './shop-rows.js'

const updates = ['PUT', 'PATCH']

/** `beforeCreate` of the articles, which sets what requests can't. */
export const articlesCode = `
import { Router } from 'express'
import type { ArticlesHooks } from '../generated/articles/articles.schema.js'

export const articlesHooks: ArticlesHooks = {
  beforeCreate: (values) => ({ ...values, author_id: 1, slug: values.title.toLowerCase() }),
  beforeUpdate: (_id, { title, ...others }) => {
    return title === undefined ? others : { ...others, title, slug: title.toLowerCase() }
  },
}

export const articlesRoutes = Router()
`

export const describeWriteRules = (provider: Provider) => (running: () => RunningProject) => {
  const api = () => running().api
  const account = (more: Row = {}) => ({ email: `${unique().toString()}@x`, name: 'Ann', ...more })
  const pathOf = async (more?: Row) =>
    `/api/accounts/${String((await api().create('accounts', account(more)))['id'])}`

  describe('columns that are read-only', () => {
    test.each([
      ['role', 'admin'],
      ['role', null],
      ['password_hash', 'x'],
      ['created_at', '2001-01-01T00:00:00Z'],
      ['updated_at', 'whatever'],
      ['updated_at', '2001-01-01T00:00:00Z'],
    ])('a request that sends %s: %j is refused', async (column, value) => {
      const sent = { [column]: value }
      const made = await api().request('POST', '/api/accounts', account(sent))
      expectInvalid(made, column)
      expect(made.text).toContain('is read-only')
      const path = await pathOf()
      for (const method of updates) {
        expectInvalid(await api().request(method, path, { name: 'Eve', ...sent }), column)
      }
      expect(await api().row(path)).toMatchObject({ name: 'Ann', role: 'member' })
    })

    test('are named beside the other problems', async () => {
      const body = { name: 7, role: 'admin', colour: 'red' }
      expectInvalid(
        await api().request('POST', '/api/accounts', body),
        'email',
        'name',
        'role',
        'colour',
      )
    })

    test('are set by hooks', async () => {
      await pathOf()
      const made = await api().create('articles', { title: 'Tea' })
      expect(made).toMatchObject({ title: 'Tea', slug: 'tea', author_id: 1 })
      const path = `/api/articles/${String(made['id'])}`
      const changed = await api().request('PATCH', path, { ...made, title: 'Coffee' })
      expect(changed.json).toEqual({ ...made, title: 'Coffee', slug: 'coffee' })
      expectInvalid(await api().request('PATCH', path, { slug: 'x' }), 'slug')
      const id = '4c2f2f6e-0000-4000-8000-000000000000'
      expectInvalid(await api().request('POST', '/api/articles', { id, title: 'Milk' }), 'id')
    })

    test('can be the only ones that a table hides from updates', async () => {
      const { database } = running()
      const code = `c${unique().toString()}`
      const row = `INSERT INTO imports (code, origin, state) VALUES ('${code}', 'ftp', 'new')`
      await runSql(provider, database.url, row)
      const path = `/api/imports/${code}`
      expectInvalid(await api().request('PATCH', path, { origin: 'mail' }), 'origin')
      const { json } = await api().request('PATCH', path, { state: 'done' })
      expect(json).toEqual({ code, origin: 'ftp', state: 'done' })
    })

    test('read_only: false lets requests set what the server would set', async () => {
      const moment = '2001-01-01T00:00:00.000Z'
      const sent = { name: 'Launch', happened_at: moment, changed_at: moment }
      expect(await api().create('events', sent)).toMatchObject(sent)
      const made = await api().create('events', { name: 'Now' })
      for (const column of ['happened_at', 'changed_at'])
        expect(Math.abs(Date.parse(String(made[column])) - Date.now())).toBeLessThan(60_000)
    })
  })

  describe('columns that an update may repeat but not change', () => {
    const first = {
      balance: '12.50',
      born_on: '1990-02-03',
      joined_at: '2020-01-02T03:04:05.678Z',
      settings: { dark: [true, null], 'a b': 1.5 },
    }

    test.each(updates)('%s takes the whole row as it was answered', async (method) => {
      for (const given of [first, {}]) {
        const path = await pathOf(given)
        const before = await api().row(path)
        const answer = await api().request(method, path, { ...before, name: 'Ben' })
        expect(answer.status, answer.text).toBe(200)
        const { updated_at: movedTo, ...rest } = answer.json as Row
        expect({ ...rest, updated_at: before['updated_at'] }).toEqual({ ...before, name: 'Ben' })
        expect(movedTo).not.toBe(before['updated_at'])
      }
    })

    test.each([
      ['email', 'other@x'],
      ['email', null],
      ['balance', 12.51],
      ['born_on', '1990-02-04'],
      ['born_on', null],
      ['joined_at', '2020-01-02T03:04:05.679Z'],
      ['settings', { dark: true }],
      ['settings', null],
      ['invitation', 'i-1'],
      ['invitation', null],
      ['password_hash', null],
    ])('an update of %s to %j is refused', async (column, value) => {
      const path = await pathOf({ ...first, invitation: 'i-1' })
      const before = await api().row(path)
      for (const method of updates) {
        const answer = await api().request(method, path, { name: 'Eve', [column]: value })
        expectInvalid(answer, column)
        expect(answer.text).toContain('can not be changed')
      }
      expect(await api().row(path)).toEqual(before)
    })

    test('all changed ones are named, and a missing row is still a 404', async () => {
      const path = await pathOf(first)
      const body = { email: 'other@x', balance: 1, joined_at: first.joined_at, role: 'admin' }
      const { errors = [] } = expectError(await api().request('PATCH', path, body), 400)
      expect(errors.map(({ field }) => field).sort()).toEqual(['balance', 'email', 'role'])
      expectError(await api().request('PATCH', '/api/accounts/999999', body), 404)
    })
  })
}
