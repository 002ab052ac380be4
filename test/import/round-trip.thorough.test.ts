import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { generate } from '../../src/pipeline/generate.js'
import { pushSchema, type PushOutcome } from '../../src/prisma/push/push.js'
import { reflect } from '../../src/prisma/reflect/reflect.js'
import { readDatamodel } from '../../src/prisma/schema-wasm.js'
import { compareTables } from '../../src/project/doctor/compare-tables.js'
import { importFrom } from '../../src/project/import-spec.js'
import { createDatabase, providers } from '../services/databases.js'

/** Specs with every type, kind of key and relation. */
const fixtures = ['all-types', 'composite-keys', 'self-relation']

describe.each(providers)('tables on %s', (provider) => {
  it.each(fixtures)('of %s are imported as what they are', async (fixture) => {
    const folder = fixture === 'all-types' ? `all-types-${provider}` : fixture
    const database = await createDatabase(provider)
    let schemaText = ''
    const push = (text: string): Promise<PushOutcome> => {
      const { files, diagnostics } = generate({ file: 'pylight.yaml', text }, { provider })
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      schemaText = files.find(({ path }) => path === 'prisma/schema.prisma')?.text ?? ''
      return pushSchema({
        schemaText,
        url: database.url,
        projectFolder: tmpdir(),
        confirm: () => Promise.resolve(true),
      })
    }
    try {
      await push(readFileSync(`fixtures/${folder}/pylight.yaml`, 'utf8'))
      const { datamodel } = await reflect(database.url, tmpdir())
      const differences = compareTables(readDatamodel(schemaText), datamodel, provider)
      expect(differences).toEqual({ columns: [], foreignKeys: [], writers: [] })
      const { text, notes } = await importFrom(database.url, 'api')
      expect(notes).toEqual([])
      const { status, plan } = await push(text.replace('  managed: false\n', ''))
      expect({ status, plan }).toMatchObject({
        status: 'in step',
        plan: { script: '', unhandled: [], leftovers: [] },
      })
    } finally {
      await database.drop()
    }
  })
})
