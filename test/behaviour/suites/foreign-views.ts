import { expect, test } from 'vitest'
import type { ApiClient } from '../../running/api-client.js'
import { expectError } from './expectations.js'

/** The views of the fixture `foreign-database`. */
export function testViews(api: () => ApiClient): void {
  test('is fresh after each write to what it shows, and cached until then', async () => {
    const { id } = await api().create('studios', { name: 'Two Cities' })
    const item = `/api/studio_films/${String(id)}`
    const list = '/api/busy_studios?name=Two%20Cities'
    const counted = async () => {
      const lists = (await api().list(list)).items
      return [(await api().row(item))['films'], lists.map(({ films }) => films)]
    }
    const fill = async () => {
      for (const path of [item, list]) await api().fillCache(path)
    }
    expect(await counted()).toEqual(['0', []])
    const films: unknown[] = []
    for (const code of ['T1', 'T2']) {
      await fill()
      const film = await api().create('films', { title: code, code, studio_id: id })
      films.push(film['id'])
    }
    expect(await counted()).toEqual(['2', ['2']])
    await fill()
    await api().request('PATCH', `/api/studios/${String(id)}`, { name: 'Three Cities' })
    expect(await api().row(item)).toMatchObject({ name: 'Three Cities' })
    expect((await api().list(list)).items).toEqual([])
    await fill()
    await api().request('DELETE', `/api/films/${String(films[0])}`)
    expect(await counted()).toEqual(['1', []])
    await fill()
    await api().request('DELETE', `/api/studios/${String(id)}`)
    expect((await api().get(item)).status).toBe(404)
  })

  test('is only read; without a key only as a list, whose pages are stable', async () => {
    expectError(await api().request('POST', '/api/studio_films', {}), 405)
    expectError(await api().request('DELETE', '/api/studio_films/1'), 405)
    expect((await api().get('/api/busy_studios/1')).status).toBe(404)
    const guests = await Promise.all(
      [1, 2, 3].map(async (page) => {
        const { items } = await api().list(`/api/visits?limit=1&page=${String(page)}`)
        return items[0]?.['guest']
      }),
    )
    expect(guests).toEqual(['Bob', 'Ann', 'Ann'])
    expect((await api().list('/api/visits?at__isnull=true&sort=-guest')).items).toEqual([
      { at: null, guest: 'Bob' },
    ])
    expect((await api().get('/api/visits')).cache).toBe('BYPASS')
  })
}
