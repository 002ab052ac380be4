import { expect, test, vi } from 'vitest'
import { boot, launch } from '../running/boot.js'
import { materialise, type Project } from '../running/materialise.js'
import { ApiClient } from '../running/api-client.js'
import { createDatabase } from '../services/databases.js'
import { freePort } from '../services/ports.js'
import { expectError } from './suites/expectations.js'

const push = 'run npx pylight db push'
const nobody = { REDIS_URL: 'redis://127.0.0.1:1', DATABASE_TIMEOUT_SECONDS: '1' }

/** The messages that a project logs as errors, started and asked twice. */
async function problemsOf(project: Project, url: string): Promise<string[]> {
  const port = (await freePort()).toString()
  const server = launch(project, { ...nobody, DATABASE_URL: url, PORT: port })
  const api = new ApiClient(`http://127.0.0.1:${port}`)
  try {
    const isLive = async () => expect((await api.get('/health/live')).status).toBe(200)
    await vi.waitFor(isLive, 60_000)
    for (const path of ['/api/payments', '/api/payments', '/api/users', '/health', '/health']) {
      await api.get(path)
    }
  } finally {
    await server.stop('SIGKILL')
  }
  const lines = server.logs().trim().split('\n')
  const logged = lines.map((line) => JSON.parse(line) as { level: number; msg: string })
  return logged.filter(({ level }) => level >= 50).map(({ msg }) => msg)
}

test.concurrent.each(['sqlite', 'postgresql', 'mysql'] as const)(
  'a missing table of %s is answered and logged with what to do',
  { timeout: 60_000 },
  async (provider) => {
    const [project, database] = await Promise.all([
      materialise('shop', provider),
      createDatabase(provider),
    ])
    if (provider === 'sqlite') {
      expect(await problemsOf(project, database.url)).toEqual([
        `The database does not exist: ${push}`,
      ])
      return
    }
    const server = await boot(project, { ...nobody, DATABASE_URL: database.url })
    const answer = await server.api.get('/api/payments')
    expectError(answer, 500)
    expect(answer.text).toContain(push)
    await server.api.get('/api/payments')
    await server.stop('SIGKILL')
    const hints = server
      .logs()
      .split('\n')
      .filter((line) => line.includes('payments` does not exist'))
    expect(hints).toHaveLength(1)
    expect(hints[0]).toContain(push)
    await database.drop()
  },
)

test.concurrent.each([
  ['postgresql', 'postgresql://ann:hunter2@127.0.0.1:1/shop', /can not be used: .*127\.0\.0\.1:1$/],
  [
    'mysql',
    'mysql://ann:hunter2@127.0.0.1:1/shop',
    /can not be used: .*ECONNREFUSED 127\.0\.0\.1:1$/,
  ],
] as const)('why %s is down is logged once', async (provider, url, cause) => {
  const problems = await problemsOf(await materialise('shop', provider), url)
  expect(problems).toEqual([expect.stringMatching(cause)])
  expect(problems.join()).not.toContain('hunter2')
})
