import { describe, expect, it } from 'vitest'
import { generate, projectFolder, pylight } from '../commands/cli.js'
import { createDatabase, providers } from '../services/databases.js'
import { querySql, runSql } from '../services/sql.js'

const specOf = (provider: string) => `database: { url: '\${DATABASE_URL}', provider: ${provider} }
tables:
  - name: notes
    columns: { id: { type: integer, primary_key: true } }
  - name: old_notes
    columns:
      id: { type: integer, primary_key: true }
      state: { type: enum, values: [open, closed] }
      note_id: { type: integer, references: notes.id }
`

describe.each(providers)('on %s, a table that is destroyed', (provider) => {
  it('stays in the database until it is dropped with the printed SQL', async () => {
    const database = await createDatabase(provider)
    const folder = projectFolder(specOf(provider))
    const env = { DATABASE_URL: database.url }
    const push = async (): Promise<unknown> => {
      const { stdout } = await pylight(folder, ['db', 'push', '--json'], { env })
      return JSON.parse(stdout)
    }
    try {
      await generate(folder)
      expect(await push()).toMatchObject({ status: 'pushed', foreignTables: [] })
      const args = ['destroy', 'old_notes', '--yes', '--json', '--no-client']
      const { stdout } = await pylight(folder, args, { env })
      const { sql } = JSON.parse(stdout) as { sql: string }
      expect(await push()).toMatchObject({ status: 'in step', foreignTables: ['old_notes'] })
      await runSql(provider, database.url, sql)
      expect(await push()).toMatchObject({ status: 'in step', foreignTables: [] })
      if (provider === 'postgresql') {
        const types = "SELECT typname FROM pg_type WHERE typtype = 'e'"
        expect(await querySql(provider, database.url, types)).toEqual([])
      }
    } finally {
      await database.drop()
    }
  })
})
