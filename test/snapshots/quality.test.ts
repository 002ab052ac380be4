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
import { cases } from './cases.js'
import { ownProgram, strictProgram, typeErrors } from './strict-program.js'
import { readTree, type Tree } from './tree.js'
import { snapshotFolder } from './cases.js'

const stores = ['redis', 'memory', 'custom'] as const

describe('every snapshot, with its Prisma client', () => {
  const projects = new Map<string, Project>()
  let sources: string[]
  let program: ts.Program
  beforeAll(async () => {
    for (const name of cases) projects.set(name, await materialise(name))
    for (const store of stores) projects.set(store, await settingsVariant(store))
    sources = [...projects.values()].flatMap(({ folder, files }) =>
      files.filter(({ path }) => path.endsWith('.ts')).map(({ path }) => join(folder, path)),
    )
    program = strictProgram(sources)
  }, 180_000)

  test('type-checks under the strictest settings', { timeout: 180_000 }, () => {
    expect(typeErrors(program)).toEqual([])
  })

  test('type-checks under its own settings', { timeout: 60_000 }, () => {
    expect(typeErrors(ownProgram(projects.get('shop')?.folder ?? ''))).toEqual([])
  })

  test('passes typescript-eslint’s recommended-type-checked', { timeout: 180_000 }, async () => {
    const linter = new ESLint({
      overrideConfigFile: true,
      allowInlineConfig: false,
      overrideConfig: [
        eslint.configs.recommended,
        ...(tseslint.configs.recommendedTypeChecked as NonNullable<ESLint.Options['baseConfig']>[]),
        { languageOptions: { parserOptions: { programs: [program] } } },
      ].flat(),
    })
    const results = await linter.lintFiles(sources)
    const messages = results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, ruleId, message }) => `${filePath}:${line.toString()} ${ruleId ?? ''} ${message}`),
    )
    expect(messages).toEqual([])
  })
})

describe.each(cases)('the snapshot of %s', (name) => {
  let tree: Tree
  beforeAll(async () => {
    tree = await readTree(snapshotFolder(name))
  })

  test('is formatted as Prettier formats it with the project’s settings', async () => {
    const settings = (JSON.parse(tree['package.json'] ?? '{}') as { prettier: prettier.Options }).prettier
    expect(settings).toBeDefined()
    for (const [path, text] of Object.entries(tree)) {
      const { inferredParser: parser } = await prettier.getFileInfo(path)
      if (parser === null) continue
      expect(text, path).toBe(await prettier.format(text, { ...settings, parser: parser as prettier.BuiltInParserName }))
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
