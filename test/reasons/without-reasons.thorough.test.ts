import { describe, expect, it } from 'vitest'
import { generateFiles } from '../running/generate-fixture.js'
import { fileOf, reasonsOf } from './reasons-of.js'

describe('lines without reasons', () => {
  const one = `database: { url: 'file:./one.db' }
redis: { prefix: 'one:' }
swagger: { title: One }
tables:
  - name: notes
    description: What is noted
    columns:
      id: { type: integer, primary_key: true }
      title: { type: string, length: 100 }
      seen_at: { type: datetime, nullable: true }
`
  const other = `database: { url: 'file:./other.db' }
redis: { prefix: 'other:' }
swagger: { title: Other }
tables:
  - name: machines
    description: What is made
    columns:
      id: { type: integer, primary_key: true }
      weight: { type: float, min: 3 }
      state: { type: boolean, default: true }
`
  it.each(['cache', 'repository', 'routes', 'schema'])(
    'of a %s file are in that of a table that has nothing in common',
    (kind) => {
      const reasons = reasonsOf(one)
      const file = fileOf(reasons, `src/generated/notes/notes.${kind}.ts`)
      const files = generateFiles({ file: 'pylight.yaml', text: other })
      const text = files.find(({ path }) => path.endsWith(`machines.${kind}.ts`))?.text ?? ''
      const lines = file.text.split('\n')
      const alike = lines.filter((_, index) => reasons.ofLine(file, index).reasons.length === 0)
      const known = new Set(text.split('\n'))
      expect(alike.filter((line) => !known.has(line))).toEqual([])
      expect(alike.length).toBeLessThan(lines.length)
    },
  )
})
