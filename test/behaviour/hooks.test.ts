import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runProject, type RunningProject } from '../running/running-project.js'
import { expectError } from './suites/expectations.js'

const custom = `
import { Router } from 'express'
import type { CategoriesHooks } from '../generated/categories/categories.schema.js'
import { ApiError } from '../generated/shared/api-error.js'

const seen: string[] = []

export const categoriesHooks: CategoriesHooks = {
  beforeCreate: (values) => {
    if (values.name === 'forbidden') throw new ApiError(403, 'Not this one')
    if (values.name === 'broken') throw new Error('a secret of the hook')
    return { ...values, name: values.name.trim() }
  },
  afterCreate: (row) => void seen.push('created ' + row.name),
  beforeUpdate: (id, changes) => ({ ...changes, description: 'updated ' + id }),
  afterUpdate: (row) => void seen.push('updated ' + row.name),
  beforeDelete: async (id) => {
    await Promise.resolve()
    seen.push('deleting ' + id)
  },
  afterDelete: (id) => void seen.push('deleted ' + id),
}

export const categoriesRoutes = Router()

categoriesRoutes.get('/seen', (_req, res) => {
  res.json(seen)
})
`

let shop: RunningProject
beforeAll(async () => {
  shop = await runProject('shop', 'sqlite', { edits: { 'src/custom/categories.ts': custom } })
})
afterAll(() => shop.close())

test('hooks run around each write, and custom routes come first', async () => {
  const { api } = shop
  const { id } = await api.create('categories', { name: '  Tea  ', slug: 'tea' })
  const path = `/api/categories/${String(id)}`
  expect((await api.row(path))['name']).toBe('Tea')
  await api.request('PATCH', path, { name: 'Coffee' })
  expect(await api.row(path)).toMatchObject({
    name: 'Coffee',
    description: `updated ${String(id)}`,
  })
  await api.request('DELETE', path)
  expect((await api.get('/api/categories/seen')).json).toEqual([
    'created Tea',
    'updated Coffee',
    `deleting ${String(id)}`,
    `deleted ${String(id)}`,
  ])
})

test('an error thrown by a hook is answered, and nothing is written', async () => {
  const { api } = shop
  const answer = await api.request('POST', '/api/categories', { name: 'forbidden', slug: 'x' })
  expectError(answer, 403)
  expect((await api.list('/api/categories?slug__eq=x')).total).toBe(0)
})

test('an unexpected error is a 500 with only a request id', async () => {
  const { api } = shop
  const answer = await api.request('POST', '/api/categories', { name: 'broken', slug: 'y' })
  const { detail } = expectError(answer, 500)
  const id = answer.headers.get('x-request-id') ?? 'none'
  expect(detail).toBe(`Logged as request ${id}`)
  expect(answer.text).not.toContain('secret')
  await vi.waitFor(() => {
    const line = shop
      .logs()
      .split('\n')
      .find((one) => one.includes(`"requestId":"${id}"`))
    expect(line).toContain('a secret of the hook')
  }, 20_000)
})
