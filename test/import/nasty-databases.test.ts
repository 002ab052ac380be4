import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { generate } from '../../src/pipeline/generate.js'
import { pushSchema } from '../../src/prisma/push/push.js'
import { validateSchema } from '../../src/prisma/validate.js'
import { importFrom } from '../../src/project/import-spec.js'
import { createDatabase, providers } from '../services/databases.js'
import { runSql } from '../services/sql.js'
import { nastyDatabases } from './nasty/databases.js'

test.each(providers)(
  'on %s, what a spec can’t say is named, and nothing changes',
  async (provider) => {
    const database = await createDatabase(provider)
    try {
      await runSql(provider, database.url, ...nastyDatabases[provider])
      const { text, notes } = await importFrom(database.url, 'api')
      expect(notes.map((note) => note.text)).toMatchSnapshot('notes')
      expect(text).toMatchSnapshot('spec')
      const schemaOf = (spec: string): string => {
        const { files, diagnostics } = generate({ file: 'pylight.yaml', text: spec })
        expect(diagnostics).toEqual([])
        const schema = files.find(({ path }) => path === 'prisma/schema.prisma')?.text ?? ''
        expect(validateSchema(schema)).toEqual([])
        return schema
      }
      const { status, plan } = await pushSchema({
        schemaText: schemaOf(text),
        url: database.url,
        projectFolder: tmpdir(),
        confirm: () => Promise.resolve(false),
      })
      expect([status, plan.script, plan.unhandled]).toEqual(['not managed', '', []])
    } finally {
      await database.drop()
    }
  },
)
