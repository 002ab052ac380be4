import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { newFolder } from '../commands/cli.js'
import { sampled } from '../sampled.js'
import { cases } from '../snapshots/cases.js'
import { documentText } from './document.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

const clean = { errors: 0, warnings: 0, ignored: 0 }

test('Redocly finds nothing to say of the documents', async () => {
  const folder = newFolder()
  const files = await Promise.all(
    sampled(['protected-shop'], cases).map(async (fixture) => {
      const file = join(folder, `${fixture}.json`)
      writeFileSync(file, await documentText(fixture))
      return file
    }),
  )
  const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js')
  const settings = ['--config', join(root, '.config/redocly.yaml'), '--format', 'json']
  const env = {
    PATH: process.env['PATH'],
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  }
  const output = execFileSync(process.execPath, [cli, 'lint', ...settings, ...files], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: 'pipe',
  })
  // It prints an object for each file, one after another.
  const reports = JSON.parse(`[${output.replaceAll('}{', '},{')}]`) as object[]
  expect(reports).toEqual(
    files.map(() => expect.objectContaining({ totals: clean, problems: [] }) as object),
  )
})
