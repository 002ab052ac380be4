import { runSpec } from '../../test/running/running-project.js'
import { bearer, secret } from '../../test/running/tokens.js'
import { printTable } from '../table.js'
import { compare, type Requests } from './compare.js'

/** Concurrent requests, each for another answer. */
const width = 16

const columns = `columns:
      id: { type: integer, primary_key: true }
      owner: { type: integer, nullable: true }
      text: { type: text }`

const spec = `database: { url: 'file:./bench.db' }
authentication: { jwt: { secret_key: '\${JWT_SECRET}' } }
tables:
  - name: open
    authentication: { required: false }
    ${columns}
  - name: guarded
    permissions: { GET: [reader] }
    ${columns}
  - name: owned
    row_access: { column: owner }
    ${columns}
`

/** Measures a hit for a signed-in user (HS256) and the same hit for everyone, in turns. */
export async function benchProtectedHit(): Promise<void> {
  const env = { JWT_SECRET: secret, LOG_LEVEL: 'warn' }
  const server = await runSpec(spec, 'sqlite', env)
  const headers = await bearer({
    sub: '7',
    role: 'reader',
    exp: Math.floor(Date.now() / 1000) + 3600,
  })
  const requestsTo = async (table: string): Promise<Requests> => {
    const paths = []
    for (let at = 0; at < width; at++) {
      const { id } = await server.api.create(table, { text: 'x'.repeat(900) }, headers)
      paths.push(`/api/${table}/${String(id)}`)
    }
    for (const path of paths) await server.api.fillCache(path, headers)
    return { paths, headers }
  }
  const rows = []
  try {
    const { paths } = await requestsTo('open')
    for (const [table, title] of [
      ['guarded', 'a role'],
      ['owned', 'own rows'],
    ] as const) {
      rows.push([title, ...(await compare(server, { paths }, await requestsTo(table)))])
    }
  } finally {
    await server.close()
  }
  const three = ['public', 'protected', 'ratio']
  printTable('A hit of 1 KB behind a guard: latency, then CPU time', ['', ...three, ...three], rows)
}
