import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import prettier from 'prettier'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { sampled } from '../sampled.js'
import { generate } from '../../src/pipeline/generate.js'
import { makeClient } from '../../src/prisma/client.js'
import { validateSchema } from '../../src/prisma/validate.js'
import type { GeneratedFile } from '../../src/render/generated-file.js'
import { fixtureSource } from '../running/generate-fixture.js'
import { writeFiles } from '../running/materialise.js'
import { mutate } from './mutate.js'
import { Random } from './random.js'
import { strictProgram, typeErrors } from './strict-program.js'

const folder = join(import.meta.dirname, '../../.cache/mutations')
const count = sampled(40, 160)

interface Outcome {
  seed: number
  text: string
  files: GeneratedFile[]
  errors: { code: string; message: string }[]
  thrown?: unknown
}

describe(`${count.toString()} random mutations of the shop`, () => {
  let outcomes: Outcome[]
  /** Mutations that make a project, all different. */
  let survivors: Outcome[]
  beforeAll(async () => {
    const source = await fixtureSource('shop')
    const shop: unknown = 'text' in source ? parse(source.text) : source.value
    outcomes = Array.from({ length: count }, (_, seed) => outcomeOf(seed, shop))
    const distinct = new Map(
      outcomes
        .filter(({ thrown, errors }) => thrown === undefined && errors.length === 0)
        .map((outcome) => [outcome.files.map(({ text }) => text).join('\0'), outcome]),
    )
    survivors = [...distinct.values()]
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test('never end in an exception', () => {
    const thrown = outcomes.filter((outcome) => outcome.thrown !== undefined)
    expect(thrown.map(({ seed, thrown, text }) => `${seed.toString()}: ${String(thrown)}\n${text}`)).toEqual([])
  })

  test('are refused with diagnostics, or generate a project', () => {
    const refused = outcomes.filter(({ errors }) => errors.length > 0)
    expect(refused.length).toBeGreaterThan(count / 5)
    expect(survivors.length).toBeGreaterThan(count / 25)
    for (const { errors, files } of refused) {
      expect(files).toEqual([])
      for (const { code, message } of errors) {
        expect(code).toMatch(/^[a-z]+\/[a-z-]+$/)
        expect(message).not.toMatch(/undefined|\[object|NaN/)
      }
    }
  })

  test('make only schemas that Prisma finds valid', () => {
    const schemas = new Map(survivors.map(({ seed, files }) => [schemaOf(files), seed]))
    const invalid = [...schemas].flatMap(([text, seed]) =>
      validateSchema(text).map((problem) => `${seed.toString()}: ${problem}`),
    )
    expect(invalid).toEqual([])
  })

  test('make formatted code', async () => {
    const options = { parser: 'typescript', semi: false, singleQuote: true, printWidth: 100 } as const
    const known = new Set<string>()
    const files = survivors.flatMap(({ files }) => files).filter(({ path }) => path.endsWith('.ts'))
    for (const { path, text } of files) {
      if (known.has(text)) continue
      known.add(text)
      if (known.size % 5 === 0) expect(await prettier.format(text, options), path).toBe(text)
    }
  })

  test.runIf(sampled(false, true))('make code that type-checks', async () => {
    const checked = survivors.slice(0, 2)
    const rootNames: string[] = []
    for (const { seed, files } of checked) {
      const project = join(folder, seed.toString())
      mkdirSync(project, { recursive: true })
      await writeFiles(project, files)
      const outputDir = join(project, 'src/generated/prisma')
      const schemaPath = join(project, 'prisma/schema.prisma')
      await makeClient({ schemaText: schemaOf(files), schemaPath, outputDir })
      rootNames.push(...files.filter(({ path }) => path.endsWith('.ts')).map(({ path }) => join(project, path)))
    }
    expect(typeErrors(strictProgram(rootNames))).toEqual([])
  })
})

function outcomeOf(seed: number, shop: unknown): Outcome {
  const text = stringify(mutate(shop, new Random(seed)))
  try {
    const { files, diagnostics } = generate({ file: 'pylight.yaml', text })
    return { seed, text, files, errors: diagnostics.filter(({ severity }) => severity === 'error') }
  } catch (thrown) {
    return { seed, text, files: [], errors: [], thrown }
  }
}

function schemaOf(files: GeneratedFile[]): string {
  return files.find(({ path }) => path === 'prisma/schema.prisma')?.text ?? ''
}
