import { describe, expect, test } from 'vitest'
import type { Provider } from '../../../src/model/model.js'
import { pushSchema } from '../../../src/prisma/push/push.js'
import type { RunningProject } from '../../running/running-project.js'
import { expectError, expectInvalid } from './expectations.js'

interface Case {
  column: string
  sent: unknown
  answered?: unknown
  /** Queries that find the row, and that don't. */
  found?: string[]
  missed?: string[]
}

const everywhere: Case[] = [
  { column: 'small', sent: -32768, found: ['small=-32768'] },
  { column: 'share', sent: 0.1 },
  { column: 'share', sent: -1.5e-20, found: ['share__lt=0'] },
  { column: 'mark', sent: 'abc', found: ['mark=abc'] },
]

const cases: Record<Provider, Case[]> = {
  sqlite: everywhere,
  postgresql: [
    ...everywhere,
    { column: 'mark', sent: 'a', answered: 'a  ', found: ['mark=a', 'mark__like=a%25'] },
    { column: 'plain_json', sent: { b: 1, a: [null] }, found: ['plain_json__isnull=false'] },
    { column: 'plain_json', sent: null, found: ['plain_json__isnull=true'] },
    { column: 'total', sent: `${'9'.repeat(80)}.5`, found: ['total__gt=1'] },
    {
      column: 'mail',
      sent: 'Ann@Example.com',
      found: ['mail=ann@example.COM', 'mail__like=ann%25'],
    },
    { column: 'host', sent: '10.0.0.0/8', found: ['host__gt=9.0.0.1', 'host__in=10.0.0.0/8'] },
    { column: 'host', sent: '::ffff:1.2.3.4', missed: ['host=1.2.3.4'] },
    { column: 'bits', sent: '1010', found: ['bits=1010'], missed: ['bits=1011'] },
    { column: 'moved_at', sent: '2024-03-10T02:30:00Z', answered: '2024-03-10T02:30:00.000Z' },
    { column: 'source', sent: 'x'.repeat(200_000) },
  ],
  mysql: [
    ...everywhere,
    { column: 'tiny', sent: 'ü'.repeat(127), found: ['tiny__like=ü%25'] },
    { column: 'medium', sent: 'x'.repeat(70_000) },
    { column: 'unsigned', sent: 2_147_483_647, found: ['unsigned__gt=7'] },
    { column: 'huge', sent: '9223372036854775807', found: ['huge__gt=7'] },
    { column: 'born', sent: 1999, found: ['born=1999'] },
    { column: 'octet', sent: 255, found: ['octet__gte=255'] },
    { column: 'moved_at', sent: '2024-03-10T02:30:00Z', answered: '2024-03-10T02:30:00.000Z' },
    { column: 'scan', sent: 'AAEC', found: ['scan__isnull=false'] },
  ],
}

/** Values that the database, not the API, refuses. */
const refused: Record<Provider, [column: string, value: unknown][]> = {
  sqlite: [],
  postgresql: [
    ['host', 'nowhere'],
    ['bits', '2'],
  ],
  mysql: [
    ['tiny', 'x'.repeat(300)],
    ['unsigned', -1],
    ['octet', 256],
  ],
}

export function describeNatives(provider: Provider) {
  return (running: () => RunningProject): void => {
    const api = () => running().api

    test('a second push finds nothing to change', async () => {
      const { project, database } = running()
      const { schemaText, folder: projectFolder } = project
      const confirm = () => Promise.resolve(false)
      const outcome = await pushSchema({ schemaText, url: database.url, projectFolder, confirm })
      expect(outcome).toMatchObject({ status: 'in step', plan: { script: '', unhandled: [] } })
    })

    test.each([
      ['small', 32768],
      ['share', 0.123456789],
      ['share', 1e39],
      ['mark', 'abcd'],
    ])('%s can’t be %j', async (column, value) => {
      expectInvalid(await api().request('POST', '/api/things', { [column]: value }), column)
    })

    describe('native types', () => {
      test.runIf(provider === 'postgresql').each(['host=nowhere', 'host__like=10.%25'])(
        'filter ?%s is a 400',
        async (query) => {
          expectError(await api().get(`/api/things?${query}`), 400)
        },
      )

      test.each(cases[provider])(
        '$column',
        async ({ column, sent, answered = sent, ...queries }) => {
          const made = await api().create('things', { [column]: sent })
          const path = `/api/things/${String(made['id'])}`
          expect(made[column]).toEqual(answered)
          expect((await api().row(path))[column]).toEqual(answered)
          const again = await api().request('PATCH', path, { [column]: answered })
          expect(again.json, again.text).toMatchObject({ [column]: answered })
          const totals = async (queries: string[] = []) =>
            Promise.all(
              queries.map(async (query) => {
                return (await api().list(`/api/things?id=${String(made['id'])}&${query}`)).total
              }),
            )
          expect(await totals(queries.found)).toEqual((queries.found ?? []).map(() => 1))
          expect(await totals(queries.missed)).toEqual((queries.missed ?? []).map(() => 0))
          await api().request('DELETE', path)
        },
      )

      test.each(refused[provider])('%s can’t be %j', async (column, value) => {
        expectError(await api().request('POST', '/api/things', { [column]: value }), 400)
      })
    })
  }
}
