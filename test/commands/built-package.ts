import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from '../../.config/bundle.js'
import { specJsonSchema } from '../../src/spec/json-schema.js'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the package once for all tests, as it is installed; `PYLIGHT_PACKAGE` is its folder. */
export default async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'pylight-built-'))
  // For tests that run it as another user.
  chmodSync(folder, 0o755)
  cpSync(join(repository, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'schema.json'), JSON.stringify(specJsonSchema()))
  await bundle(join(folder, 'dist'))
  process.env['PYLIGHT_PACKAGE'] = folder
  return () => {
    rmSync(folder, { recursive: true, force: true })
  }
}
