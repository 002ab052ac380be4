import { copyFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sqliteFile } from '../../templates/src/generated/shared/sqlite/file.js'
import { boot, type RunningServer } from '../running/boot.js'
import { runProject, type RunningProject } from '../running/running-project.js'
import { expectInTime } from '../running/time-limit.js'
import { querySql } from '../services/sql.js'
import { OtherProcess } from './sqlite/other-process.js'
import { expectError } from './suites/expectations.js'

const routes = `
import { Router } from 'express'
import type { SectionsHooks } from '../generated/sections/sections.schema.js'
import { prisma } from '../generated/shared/prisma.js'

export const sectionsHooks: SectionsHooks = {}
export const sectionsRoutes = Router()

sectionsRoutes.post('/given-up', async (_req, res) => {
  const work = prisma.$transaction(
    async (tx) => {
      await tx.section.create({ data: { name: 'never' } })
      await new Promise((resolve) => setTimeout(resolve, 1000))
      await tx.section.create({ data: { name: 'never either' } })
    },
    { timeout: 300 },
  )
  res.json({ code: await work.then(() => 'none', (error: { code?: string }) => error.code) })
})
`

describe('an API on a file that other programs use', () => {
  let news: RunningProject
  let second: RunningServer
  let other: OtherProcess
  beforeAll(async () => {
    const edits = { 'src/custom/sections.ts': routes }
    news = await runProject('per-endpoint-ttls', 'sqlite', { edits })
    second = await boot(news.project, news.env)
    other = new OtherProcess(sqliteFile(news.database.url, '/'))
  })
  afterAll(async () => {
    await other.kill()
    await second.stop('SIGKILL')
    await news.close()
  })

  const names = async () => {
    const sql = 'SELECT name FROM sections ORDER BY id'
    return (await querySql('sqlite', news.database.url, sql)).flat()
  }
  const post = (name: string, server: RunningServer = news) =>
    server.api.request('POST', '/api/sections', { name })

  test('a write waits while another program writes', async () => {
    await other.exec('BEGIN IMMEDIATE')
    const waiting = post('waited')
    await sleep(300)
    expect((await news.api.get('/api/sections?limit=1')).status).toBe(200)
    await other.exec('COMMIT')
    expect((await waiting).status).toBe(201)
    expect(await names()).toContain('waited')
  })

  test('a write that waited too long is a 503, and no acknowledged write is lost', async () => {
    await other.exec('BEGIN IMMEDIATE')
    const refused = [post('refused'), news.api.request('PATCH', '/api/sections/1', { name: 'no' })]
    for (const answer of await Promise.all(refused)) expectError(answer, 503)
    await other.exec('ROLLBACK')

    expect((await post('later')).status).toBe(201)
    expect(await names()).toEqual(['waited', 'later'])
    expect(await other.exec('BEGIN IMMEDIATE')).toBe('done')
    await other.exec('ROLLBACK')
  })

  test('two processes write what they answer', async () => {
    const wanted = Array.from({ length: 40 }, (_, n) => `row ${n.toString()}`)
    const answers = await Promise.all(
      wanted.map((name, n) => post(name, n % 2 === 0 ? news : second)),
    )
    expect(answers.map(({ status }) => status)).toEqual(wanted.map(() => 201))
    expect(await names()).toEqual(expect.arrayContaining(wanted))
  })

  test('an endless query is a 503 in seconds, and blocks no other request', async () => {
    // No row is ever found: rows would be sorted on disk, which slows down all others there.
    await other.exec(
      `DROP TABLE readings; CREATE VIEW readings AS
      WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)
      SELECT x AS id, x AS article_id, x AS seconds FROM c WHERE x < 0`.replaceAll('\n', ' '),
    )
    const begun = Date.now()
    const slow = news.api.get('/api/readings')
    await sleep(500)
    const asked = Date.now()
    expect((await news.api.get('/health')).status).toBe(200)
    expect((await post('meanwhile')).status).toBe(201)
    expectInTime(Date.now() - asked, 3_000)
    expectError(await slow, 503)
    expectInTime(Date.now() - begun, 9_000)
  })

  test('a transaction that takes too long is rolled back and blocks no others', async () => {
    const { json } = await news.api.request('POST', '/api/sections/given-up', {})
    expect(json).toEqual({ code: 'P2028' })
    expect((await post('after it')).status).toBe(201)
    expect((await names()).filter((name) => String(name).startsWith('never'))).toEqual([])
  })

  test('after it has stopped, everything is in the main file', async () => {
    expect((await post('last', second)).status).toBe(201)
    await Promise.all([news.stop(), second.stop(), other.kill()])
    const file = sqliteFile(news.database.url, '/')
    copyFileSync(file, `${file}.copy`)
    const rows = await querySql('sqlite', `file:${file}.copy`, 'SELECT max(id), name FROM sections')
    expect(rows[0]?.[1]).toBe('last')
  })
})
