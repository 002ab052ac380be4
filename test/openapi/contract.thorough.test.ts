import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { ApiClient } from '../running/api-client.js'
import { boot, launch, type RunningServer } from '../running/boot.js'
import { runProject, type RunningProject } from '../running/running-project.js'
import { bearer, secret } from '../running/tokens.js'
import { createDatabase, type OwnDatabase } from '../services/databases.js'
import { freePort } from '../services/ports.js'
import { runSql } from '../services/sql.js'
import { reachAnswers, reachFailures, reachService } from './contract/reach.js'
import { Walk, type SignIn } from './contract/walk.js'
import { documentText, type Document } from './document.js'

const fixtures = ['protected-shop', 'shop', 'public-api']

describe.each(fixtures)('%s', (fixture) => {
  const env = { JWT_SECRET: secret, LOG_LEVEL: 'silent', DATABASE_TIMEOUT_SECONDS: '1' }
  let working: RunningProject | undefined
  const others: Pick<RunningServer, 'stop'>[] = []
  let empty: OwnDatabase | undefined
  afterAll(async () => {
    for (const server of others) await server.stop('SIGKILL')
    await working?.close()
    await empty?.drop()
  })

  test('answers what its document says, and has all that it says', async () => {
    const document = JSON.parse(await documentText(fixture)) as Document
    working = await runProject(fixture, 'sqlite', { env })
    const walk = new Walk(document, working.api, signIn)
    if (walk.find('users', 'post')) await walk.newRow('users')
    if (fixture === 'public-api') {
      await runSql(
        'sqlite',
        working.database.url,
        `INSERT INTO tags (id, name) VALUES (1, 'only read')`,
      )
      walk.rows.set('tags', [{ id: 1 }])
    }
    await reachAnswers(walk)
    if ('429' in (walk.checker.operations.at(-1)?.operation.responses ?? {}))
      await reachLimits(walk)

    empty = await createDatabase('sqlite')
    await runSql('sqlite', empty.url, 'CREATE TABLE other (id INTEGER)')
    const redis = { REDIS_URL: `${working.redis.url}/5` }
    const withoutTables = { ...working.env, ...redis, DATABASE_URL: empty.url }
    const second = await boot(working.project, withoutTables)
    others.push(second)
    walk.api = second.api
    await reachFailures(walk)

    const port = String(await freePort())
    const withoutDatabase = {
      ...withoutTables,
      PORT: port,
      DATABASE_URL: 'file:/nowhere/at/all.db',
    }
    others.push(launch(working.project, withoutDatabase))
    walk.api = new ApiClient(`http://127.0.0.1:${port}`)
    await untilItAnswers(walk.api)
    await reachService(walk)
    await reachFailures(walk)

    expect([...walk.faults]).toEqual([])
    expect(walk.checker.missing).toEqual([])
  })
})

let addresses = 0

/** The user 1, whose row is the first one. Each request comes from another address. */
const signIn: SignIn = async (claims) => {
  const address = { 'x-forwarded-for': `10.0.${addresses >> 8}.${addresses++ & 255}` }
  return claims ? { ...address, ...(await bearer({ sub: '1', ...claims })) } : address
}

/** More requests from one address than it may send. */
async function reachLimits(walk: Walk): Promise<void> {
  const address = { 'x-forwarded-for': '192.0.2.1' }
  await Promise.all(Array.from({ length: 301 }, () => walk.api.get('/api/none', address)))
  walk.signIn = () => Promise.resolve(address)
  await reachFailures(walk)
  walk.signIn = signIn
}

async function untilItAnswers(api: ApiClient): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    const answered = await api.get('/health').catch(() => undefined)
    if (answered) return
    await sleep(50)
  }
}
