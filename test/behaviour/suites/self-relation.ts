import { describe, expect, test } from 'vitest'
import type { RunningProject } from '../../running/running-project.js'
import { expectError, timing } from './expectations.js'

export function describeSelfRelation(running: () => RunningProject): void {
  const api = () => running().api

  async function employee(badge: string, values: Record<string, unknown> = {}): Promise<string> {
    const row = { name: badge, badge, hired_on: '2024-01-01', ...values }
    return `/api/employees/${String((await api().create('employees', row))['id'])}`
  }

  describe('a table that points at itself', timing, () => {
    test('by a column that may change: referring rows change, and their answers are invalidated', async () => {
      const stem = Math.random().toString(36).slice(2, 8)
      const mentor = await employee(`m-${stem}`)
      const pupil = await employee(`p-${stem}`, { mentor_badge: `m-${stem}` })
      for (const path of [mentor, pupil]) await api().fillCache(path)
      await api().request('PATCH', mentor, { name: 'Renamed' })
      expect(await api().cacheOf(pupil)).toBe('HIT')
      const renamed = await api().request('PATCH', mentor, { badge: `n-${stem}` })
      if (running().database.provider === 'mysql') {
        expectError(renamed, 409) // InnoDB restricts where the cascade would come back to its table
        return
      }
      expect((await api().row(pupil))['mentor_badge']).toBe(`n-${stem}`)
    })

    test('deleting a comment deletes its answers at any depth', async () => {
      const stem = Math.random().toString(36).slice(2, 8)
      const author = Number((await employee(stem)).split('/').at(-1))
      const comment = async (reply_to: unknown) =>
        (await api().create('comments', { employee_id: author, reply_to, body: 'x' }))['id']
      const root = await comment(null)
      const leaf = `/api/comments/${String(await comment(await comment(root)))}`
      await api().fillCache(leaf)
      await api().request('DELETE', `/api/comments/${String(root)}`)
      expectError(await api().get(leaf), 404)
    })

    test('a restricted predecessor stays', async () => {
      const { id } = await api().create('document_versions', { title: 'first' })
      const next = { title: 'second', previous_version_id: id }
      await api().create('document_versions', next)
      expectError(await api().request('DELETE', `/api/document_versions/${String(id)}`), 409)
      const fork = await api().request('POST', '/api/document_versions', next)
      expect(expectError(fork, 409).detail).toContain('previous_version_id')
    })
  })
}
