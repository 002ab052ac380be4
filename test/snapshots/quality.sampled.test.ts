import { join } from 'node:path'
import eslint from '@eslint/js'
import { ESLint } from 'eslint'
import prettier from 'prettier'
import tseslint from 'typescript-eslint'
import type ts from 'typescript'
import { beforeAll, describe, expect, test } from 'vitest'
import { formatSchema, validateSchema } from '../../src/prisma/validate.js'
import { materialise, type Project } from '../running/materialise.js'
import { settingsVariant } from '../running/settings-variant.js'
import { pnpmProgram, strictProgram, typeErrors } from './strict-program.js'
import { readTree, type Tree } from './tree.js'
import { sampled } from '../sampled.js'
import { cases, snapshotFolder } from './cases.js'

const stores = sampled([] as const, ['redis', 'memory', 'custom'] as const)
const few = ['every-provider']
const some = sampled(
  few,
  cases.filter((name) => !few.includes(name)),
)

describe(`the snapshots ${some.join(', ')}, with their Prisma clients`, () => {
  const projects = new Map<string, Project>()
  let sources: string[]
  let linted: string[]
  let program: ts.Program
  beforeAll(async () => {
    for (const name of some) projects.set(name, await materialise(name))
    for (const store of stores) projects.set(store, await settingsVariant(store))
    const files = [...projects].flatMap(([name, { folder, files }]) => {
      // Most files of a snapshot are those of the others, but another store may change their types.
      const context = stores.some((store) => store === name) ? name : ''
      return files
        .filter(({ path }) => path.endsWith('.ts'))
        .map(({ path, text }) => ({ path: join(folder, path), key: context + text }))
    })
    linted = [...new Map(files.map(({ key, path }) => [key, path])).values()]
    const all = files.map(({ path }) => path)
    sources = sampled(linted, all)
    program = strictProgram(all)
  })

  test('type-check under the strictest settings', () => {
    expect(typeErrors(program, sources)).toEqual([])
  })

  test.runIf(sampled(false, true))('type-check under their own settings, as pnpm installs them', () => {
    expect(typeErrors(pnpmProgram(projects.get('shop')?.folder ?? ''))).toEqual([])
  })

  test('pass typescript-eslint’s recommended-type-checked', async () => {
    const linter = new ESLint({
      overrideConfigFile: true,
      allowInlineConfig: false,
      overrideConfig: [
        eslint.configs.recommended,
        ...(tseslint.configs.recommendedTypeChecked as NonNullable<ESLint.Options['baseConfig']>[]),
        { languageOptions: { parserOptions: { programs: [program] } } },
      ].flat(),
    })
    const results = await linter.lintFiles(linted)
    const messages = results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, ruleId, message }) => `${filePath}:${line.toString()} ${ruleId ?? ''} ${message}`),
    )
    expect(messages).toEqual([])
  })
})

/** Formatted texts, as most files are the same in many snapshots. */
const formatted = new Set<string>()

describe.each(some)('the snapshot of %s', (name) => {
  let tree: Tree
  beforeAll(async () => {
    tree = await readTree(snapshotFolder(name))
  })

  test('is formatted as Prettier formats it with the project’s settings', async () => {
    const settings = (JSON.parse(tree['package.json'] ?? '{}') as { prettier: prettier.Options }).prettier
    expect(settings).toBeDefined()
    for (const [path, text] of Object.entries(tree)) {
      const { inferredParser: parser } = await prettier.getFileInfo(path)
      const formatting = JSON.stringify([settings, parser, text])
      if (parser === null || formatted.has(formatting)) continue
      expect(text, path).toBe(await prettier.format(text, { ...settings, parser: parser as prettier.BuiltInParserName }))
      formatted.add(formatting)
    }
  })

  test('installs without scripts, from its manifests alone; what needs the client makes it', () => {
    const { scripts } = JSON.parse(tree['package.json'] ?? '{}') as { scripts: Record<string, string> }
    expect(Object.keys(scripts).filter((name) => /^(pre|post)|^(install|prepare)$/.test(name))).toEqual([])
    for (const name of ['build', 'dev']) expect(scripts[name]).toMatch(/^pylight client && /)
    expect(tree['Dockerfile']).toMatch(/COPY package\*\.json \.\/\nRUN npm ci\nCOPY \. \.\nRUN npm run build\n[^]*USER node\n/)
  })

  test('has a schema that Prisma finds valid and formatted', () => {
    const schema = tree['prisma/schema.prisma'] ?? ''
    expect(validateSchema(schema)).toEqual([])
    expect(formatSchema(schema)).toBe(schema)
  })

  test('disables no check, and has a header without version or date', () => {
    for (const [path, text] of Object.entries(tree)) {
      expect(text, path).not.toMatch(/eslint-disable|@ts-(ignore|nocheck|expect-error)|prettier-ignore/)
      const header = text.split('\n')[0] ?? ''
      if (/pylight/i.test(header)) expect(header, path).not.toMatch(/\d+\.\d+|\b(19|20)\d\d\b/)
    }
  })

  test('ends each file with one line break and no line with a blank', () => {
    for (const [path, text] of Object.entries(tree)) {
      expect(text, path).toMatch(/\S\n$|^$/)
      expect(text, path).not.toMatch(/[ \t]\n|\r/)
    }
  })
})
