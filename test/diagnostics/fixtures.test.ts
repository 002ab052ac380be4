import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { diagnosticCodes } from '../../src/diagnostics/catalogue/catalogue.js'
import { printDiagnostics } from '../../src/diagnostics/print.js'
import type { SpecSource } from '../../src/spec/parse.js'
import { diagnose } from './diagnose.js'

const folder = fileURLToPath(new URL('../../fixtures/diagnostics/', import.meta.url))

test('each code has a fixture, and each fixture a code', async () => {
  expect((await readdir(folder)).sort()).toEqual(diagnosticCodes.map(nameOf).sort())
})

describe.each(diagnosticCodes)('%s', (code) => {
  test('prints as in its fixture', async () => {
    const source = await load(nameOf(code))
    const diagnostics = diagnose(source)
    expect(diagnostics.map((one) => one.code)).toContain(code)
    const text = 'text' in source ? source.text : undefined
    const output = printDiagnostics(diagnostics, text)
    await expect(output).toMatchFileSnapshot(`${folder}${nameOf(code)}/output.txt`)
  })
})

function nameOf(code: string): string {
  return code.replace('/', '-')
}

async function load(name: string): Promise<SpecSource> {
  const program = `${folder}${name}/pylight.config.ts`
  if (existsSync(program)) {
    const module = (await import(program)) as { default: unknown }
    return { file: 'pylight.config.ts', value: module.default }
  }
  return { file: 'pylight.yaml', text: readFileSync(`${folder}${name}/pylight.yaml`, 'utf8') }
}
