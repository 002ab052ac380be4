import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newFolder } from '../commands/cli.js'
import { boot, type RunningServer } from '../running/boot.js'
import { materialiseFiles, type Project } from '../running/materialise.js'
import { pushSchema } from '../running/push-schema.js'
import { createDatabase, type OwnDatabase } from '../services/databases.js'
import { startRedis, type OwnRedis } from '../services/redis.js'
import { sampled } from '../sampled.js'
import { ownProgram, typeErrors } from '../snapshots/strict-program.js'
import { GitProject } from './git-project.js'

describe('an ejected project', () => {
  let project: GitProject
  beforeAll(async () => {
    project = await GitProject.of()
    expect((await project.run('eject')).exitCode).toBe(0)
  })

  it('is the user’s alone', async () => {
    for (const path of ['pylight.lock', '.pylight']) {
      expect(existsSync(join(project.folder, path))).toBe(false)
    }
    const changes = project.git('diff', '--numstat', '--', 'src').trim().split('\n')
    for (const change of changes) expect(change).toMatch(/^0\t1\t/)
    const refused = await project.generate()
    expect(refused.exitCode).toBe(2)
    expect(refused.stderr).toContain('was not made by Pylight')
  })

  it('has nothing left that calls Pylight', () => {
    const files = project.git('ls-files', '--', ':!pylight.*', ':!.pylight').trim().split('\n')
    const owned = /Made by pylight|pylight generate|pylight\.lock|\.pylight\b|npm run generate/
    expect(files.filter((path) => owned.test(project.read(path)))).toEqual([])
    const { scripts } = JSON.parse(project.read('package.json')) as { scripts: object }
    expect(Object.keys(scripts)).toEqual(['db:push', 'dev', 'build', 'start', 'test'])
    expect(project.read('.github/workflows/ci.yml')).toMatch(
      /npm ci\n {6}- run: npm run build\n {6}- run: npm test\n$/,
    )
  })

  describe.runIf(sampled(false, true))('with its client and its database', () => {
    let made: Project
    let database: OwnDatabase
    let redis: OwnRedis
    let server: RunningServer
    beforeAll(async () => {
      const paths = project.git('ls-files', '--', ':!pylight.*', ':!.pylight').trim().split('\n')
      const files = paths.map((path) => ({ path, mode: 'once' as const, text: project.read(path) }))
      ;[made, database, redis] = await Promise.all([
        materialiseFiles('ejected', files),
        createDatabase('sqlite'),
        startRedis(),
      ])
      await pushSchema(made, database.url)
      server = await boot(made, { DATABASE_URL: database.url, REDIS_URL: redis.url })
    })
    afterAll(async () => {
      await server.stop('SIGKILL')
      await redis.stop()
      await database.drop()
    })

    it('type-checks', () => {
      expect(typeErrors(ownProgram(made.folder))).toEqual([])
    })

    it('answers requests', async () => {
      const { status } = await server.api.request('POST', '/api/books', { title: 'Mine' })
      expect(status).toBe(201)
      expect((await server.api.get('/api/books/1')).json).toMatchObject({ title: 'Mine' })
    })
  })
})

it('says that there is nothing to eject', async () => {
  const project = new GitProject(newFolder())
  project.write('notes.txt', 'mine\n')
  const { exitCode, stderr } = await project.run('eject')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('pylight.lock is missing')
  expect(readFileSync(join(project.folder, 'notes.txt'), 'utf8')).toBe('mine\n')
})
