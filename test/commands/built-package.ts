import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundle } from '../../.config/bundle.js'
import { bundleSources } from '../../.config/bundled-sources.js'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the package once for all tests, as it is installed; `PYLIGHT_PACKAGE` is its folder. */
export default async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'pylight-built-'))
  // For tests that run it as another user.
  chmodSync(folder, 0o755)
  cpSync(join(repository, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'))
  await Promise.all([bundle(join(folder, 'dist')), bundleSources(folder)])
  const { specJsonSchema } = await importBundled(folder)
  writeFileSync(join(folder, 'schema.json'), JSON.stringify(specJsonSchema()))
  process.env['PYLIGHT_PACKAGE'] = folder
  return () => {
    rmSync(folder, { recursive: true, force: true })
  }
}

type JsonSchemaModule = typeof import('../../src/spec/json-schema.js')

function importBundled(folder: string): Promise<JsonSchemaModule> {
  const { href } = pathToFileURL(join(folder, 'src/spec/json-schema.js'))
  return import(href) as Promise<JsonSchemaModule>
}
