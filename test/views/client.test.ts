import { expect, test } from 'vitest'
import { generate } from '../../src/pipeline/generate.js'

const table = (name: string, more = '') =>
  `  - name: ${name}\n    columns: { id: { type: integer, primary_key: true } }\n${more}`

/** The texts of a project's client, by their paths in it. */
function clientOf(tables: string, more = ''): Map<string, string> {
  const text = `database: { url: "file:./a.db" }\n${more}tables:\n${tables}`
  const { files, diagnostics } = generate({ file: 'pylight.yaml', text })
  expect(diagnostics).toEqual([])
  const folder = 'src/generated/client/'
  return new Map(
    files.flatMap(({ path, text }) =>
      path.startsWith(folder) ? [[path.slice(folder.length), text]] : [],
    ),
  )
}

const off = 'features: { client: false }\n'
const methodsOf = (text = '') => [...text.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name)

test('the client can be left out, of a project or of a table', () => {
  const tables = table('books') + table('notes', `    ${off}`)
  expect([...clientOf(tables, off).keys()]).toEqual([])
  const client = clientOf(tables)
  expect([...client.keys()].sort()).toEqual([
    'core.ts',
    'errors.ts',
    'index.ts',
    'query.ts',
    'tables/books.ts',
  ])
  expect(client.get('index.ts')).not.toContain('notes')
  const only = clientOf(table('books') + table('notes', '    features: { client: true }\n'), off)
  expect(only.get('index.ts')).not.toContain('books')
})

test('a table has the methods of its endpoints', () => {
  const tables =
    table('books') +
    table('notes', '    methods: [GET]\n') +
    table('events', '    methods: [POST]\n') +
    table('drafts', '    methods: [PUT, DELETE]\n') +
    '  - { name: totals, view: true, columns: { day: date, sum: integer } }\n'
  const client = clientOf(tables)
  const methods = (name: string) => methodsOf(client.get(`tables/${name}.ts`))
  expect(methods('books')).toEqual(['list', 'pages', 'get', 'create', 'update', 'delete'])
  expect(methods('notes')).toEqual(['list', 'pages', 'get'])
  expect(methods('events')).toEqual(['create'])
  expect(methods('drafts')).toEqual(['update', 'delete'])
  expect(methods('totals')).toEqual(['list', 'pages'])
})

test('its options are the providers and tenants of the spec', () => {
  const optionsOf = (tables: string, more = '') => {
    const core = clientOf(tables, more).get('core.ts') ?? ''
    return ['token', 'apiKey', 'tenant'].filter((name) => core.includes(`  ${name}?: `))
  }
  const keys = `  - name: keys
    columns: { id: { type: integer, primary_key: true }, key_hash: { type: string, unique: true, hidden: true }, owner_id: integer }
    methods: [GET]
`
  const notes = `  - name: notes
    tenant: { column: org, header: X-Org, roles: [admin] }
    columns: { id: { type: integer, primary_key: true }, org: integer }
`
  expect(optionsOf(table('books'))).toEqual([])
  expect(optionsOf(keys, 'authentication: { api_key: { table: keys } }\n')).toEqual(['apiKey'])
  const jwt = 'authentication: { jwt: { secret_key: "${JWT_SECRET}" } }\n'
  expect(optionsOf(notes, jwt)).toEqual(['token', 'tenant'])
})
