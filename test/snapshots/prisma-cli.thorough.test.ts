import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { snapshotFolder } from './cases.js'

/** With all that a Prisma schema here may have; that of every fixture is checked by the same parser elsewhere. */
const richest = ['all-types-mysql', 'all-types-postgresql', 'all-types-sqlite', 'composite-keys', 'foreign-database']

/** The command takes two seconds, and needs the path of an engine, but not the engine. */
test.each(richest)('the Prisma CLI accepts the schema of %s', async (name) => {
  const cli = join(import.meta.dirname, '../../node_modules/prisma/build/index.js')
  const schema = join(snapshotFolder(name), 'prisma/schema.prisma')
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' }
  const args = [cli, 'validate', '--schema', schema]
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, cwd: snapshotFolder(name) })
  expect(stdout).toContain('is valid')
})
