import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createJiti } from 'jiti'
import * as pylight from '../../src/index.js'
import { generate } from '../../src/pipeline/generate.js'
import type { Provider } from '../../src/model/model.js'
import type { GeneratedFile } from '../../src/render/generated-file.js'
import type { SpecSource } from '../../src/spec/parse.js'

/** A fixture's files; throws when its spec has an error. */
export async function generateFixture(
  fixture: string,
  provider?: Provider,
): Promise<GeneratedFile[]> {
  return generateFiles(await fixtureSource(fixture), provider)
}

/** A spec's files; throws when it has an error. */
export function generateFiles(source: SpecSource, provider?: Provider): GeneratedFile[] {
  const options = provider === undefined ? {} : { provider }
  const { files, diagnostics } = generate(source, options)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return files
  throw new Error(errors.map(({ code, path, message }) => `${code} ${path}: ${message}`).join('\n'))
}

/** The text of `fixtures/<fixture>/pylight.yaml`, or the export of its `pylight.config.ts`. */
export async function fixtureSource(fixture: string): Promise<SpecSource> {
  const yaml = locate(`../../fixtures/${fixture}/pylight.yaml`)
  if (existsSync(yaml)) return { file: basename(yaml), text: readFileSync(yaml, 'utf8') }
  const program = locate(`../../fixtures/${fixture}/pylight.config.ts`)
  const jiti = createJiti(import.meta.url, { virtualModules: { pylight } })
  return { file: basename(program), value: await jiti.import(program, { default: true }) }
}

function locate(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}
