import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { generate } from '../../src/pipeline/generate.js'
import { pushSchema } from '../../src/prisma/push/push.js'
import { readSteps } from '../../src/prisma/push/steps.js'
import { validateSchema } from '../../src/prisma/validate.js'
import { importFrom } from '../../src/project/import-spec.js'
import { createDatabase, providers } from '../services/databases.js'
import { runSql } from '../services/sql.js'
import { nastyDatabases } from './nasty/databases.js'

/** What a push would change if the spec managed what it was made from. */
const whenManaged = {
  postgresql: { steps: [], unhandled: [] },
  mysql: { steps: [], unhandled: [expect.stringMatching(/^indexed\.g .*needs a value/)] },
  sqlite: {
    steps: ['change default', 'change column', 'rebuild table', 'rewrite datetimes'],
    unhandled: [],
  },
}

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
      const push = (spec: string) =>
        pushSchema({
          schemaText: schemaOf(spec),
          url: database.url,
          projectFolder: tmpdir(),
          confirm: () => Promise.resolve(false),
        })
      const { status, plan } = await push(text)
      expect([status, plan.script, plan.unhandled]).toEqual(['not managed', '', []])

      const { plan: own } = await push(text.replace(/^ {2}managed: false\n/m, ''))
      const steps = readSteps(own.script).map(({ change }) => change)
      expect({ steps, unhandled: own.unhandled }).toEqual(whenManaged[provider])
      expect(own.losses.length > 0).toBe(steps.length > 0)
    } finally {
      await database.drop()
    }
  },
)
