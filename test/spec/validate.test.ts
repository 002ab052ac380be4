import { describe, expect, test } from 'vitest'
import { readSpec } from '../../src/spec/validate.js'
import { listTypes } from '../../src/types/column-type.js'
import type { Provider } from '../../src/spec/vocabulary.js'

function codesOf(columns: string, url = 'file:./dev.db', provider?: Provider): string[] {
  const text = `database: { url: "${url}" }
tables:
  - name: products
    columns:
      id: { type: integer, primary_key: true }
${columns}`
  const { diagnostics } = readSpec({ file: 'pylight.yaml', text }, { provider })
  return diagnostics.map(({ code, path }) => `${code} ${path}`)
}

const at = (code: string, path: string) => [`${code} tables[0].columns.${path}`]

describe('the limits of MySQL', () => {
  test.each([
    ['note: { type: text, unique: true }', 'note.type'],
    ['name: { type: string, length: 1000, unique: true }', 'name.length'],
    ['name: { type: string, length: 20000 }', 'name.length'],
    ['note: { type: text, default: none }', 'note.default'],
    ['price: { type: decimal, precision: 70, scale: 2 }', 'price.precision'],
    ['size: { type: enum, values: [s, S] }', 'size.values'],
    [
      'up: { type: integer, default: 1, references: { table: products, column: id, on_delete: set_default } }',
      'up.references',
    ],
  ])('%s', (column, path) => {
    expect(codesOf(`      ${column}\n`, 'mysql://localhost/shop')).toEqual(
      at('spec/provider-limit', path),
    )
    expect(codesOf(`      ${column}\n`, 'postgresql://localhost/shop')).toEqual([])
  })
})

test.each(listTypes)('%s is a list, which only PostgreSQL has', (type) => {
  const values = type === 'enum[]' ? ', values: [a]' : ''
  const column = `      tags: { type: "${type}"${values} }\n`
  for (const provider of ['sqlite', 'mysql'] as const) {
    expect(codesOf(column, 'file:./dev.db', provider)).toEqual(
      at('spec/provider-limit', 'tags.type'),
    )
  }
  expect(codesOf(column, 'postgresql://localhost/shop')).toEqual([])
})

test.each([
  ['default: a', 'bad-default', '.default'],
  ['default: [a, 1]', 'bad-default', '.default'],
  ['default: [abc]', 'bad-default', '.default'],
  ['primary_key: true', 'bad-primary-key', ''],
  ['scale: 2', 'misplaced-key', '.scale'],
  ['updated_at: true', 'misplaced-key', '.updated_at'],
])('of a list of texts, %s is wrong', (setting, code, key) => {
  const column = `      tags: { type: "string[]", length: 2, ${setting} }\n`
  const [found] = codesOf(column, 'postgresql://localhost/shop')
  expect([found]).toEqual(at(`spec/${code}`, `tags${key}`))
})

test.each([
  ['postgresql', 'a"b', true],
  ['sqlite', 'a"b', true],
  ['mysql', 'a"b', false],
  ['mysql', 'a`b', true],
  ['mysql', 'a😀', true],
  ['mysql', 'a ', true],
  ['postgresql', "a`b😀 $1 ?'; ", false],
] as const)('on %s, %j is refused as a name: %s', (provider, name, isRefused) => {
  const column = `      size: { type: integer, column: ${JSON.stringify(name)} }\n`
  expect(codesOf(column, 'file:./dev.db', provider)).toEqual(
    isRefused ? at('spec/provider-limit', 'size.column') : [],
  )
})

test('names in the database have as many bytes as it takes, and differ as it does', () => {
  const columns = `      size: { type: integer, column: Amount }
      amount: integer
      long: { type: integer, column: ${'é'.repeat(32)} }
`
  const tooLong = at('spec/provider-limit', 'long.column')
  expect(codesOf(columns, 'postgresql://localhost/shop')).toEqual(tooLong)
  expect(codesOf(columns, 'mysql://localhost/shop')).toEqual(
    at('spec/duplicate-name', 'size.column'),
  )
})

test('a time in the primary key is refused on MySQL, where Prisma could not change its row', () => {
  const text = (provider: Provider) => `database: { url: "\${DATABASE_URL}", provider: ${provider} }
tables:
  - name: slots
    columns: { day: date, at: time, until: time }
    primary_key: [day, at]
`
  const codes = (provider: Provider) =>
    readSpec({ file: 'pylight.yaml', text: text(provider) }).diagnostics.map(
      ({ code, path }) => `${code} ${path}`,
    )
  expect(codes('mysql')).toEqual(at('spec/provider-limit', 'at.type'))
  expect(codes('postgresql')).toEqual([])
  expect(codes('sqlite')).toEqual([])
})

test('the provider of the command line overrides the URL’s', () => {
  const column = '      data: { type: json, default: { a: 1 } }\n'
  expect(codesOf(column, 'file:./dev.db', 'postgresql')).toEqual([])
  expect(codesOf(column, 'postgresql://localhost/shop', 'sqlite')).toEqual(
    at('spec/provider-limit', 'data.default'),
  )
})

test.each([
  ['file:./dev.db', true],
  ['sqlite:///shop.db', true],
  ['postgresql+asyncpg://localhost/shop', true],
  ['mariadb://localhost/shop', true],
  ['${DATABASE_URL:-mysql://localhost/shop}', true],
  ['${SCHEME:-postgres}://localhost/shop', true],
  ['${DATABASE_URL}', false],
  ['mssql://localhost/shop', false],
  ['./dev.db', false],
])('%s says which database it is: %s', (url, isKnown) => {
  expect(codesOf('', url).length === 0).toBe(isKnown)
})

test('a password from the environment, a port and an address are no secrets', () => {
  expect(
    codesOf('', 'postgresql://shop:${PASSWORD}@localhost:5432/shop?application_name=a@b'),
  ).toEqual([])
  expect(codesOf('', 'postgresql://localhost:5432/shop?application_name=a@b')).toEqual([])
  expect(codesOf('', 'postgresql://shop:${PASSWORD:-hunter2}@localhost/shop')).toEqual([
    'spec/literal-secret database.url',
  ])
})

test('reports conflict markers instead of the errors that they cause', () => {
  const text = `database: { url: "file:./dev.db" }
tables:
<<<<<<< ours
  - name: users
=======
  - name: products
>>>>>>> theirs
    columns: { id: integer }
`
  const { diagnostics } = readSpec({ file: 'pylight.yaml', text })
  expect(diagnostics).toMatchObject([
    { code: 'yaml/syntax', message: expect.stringContaining('conflict') as string },
  ])
  expect(diagnostics[0]?.span?.line).toBe(3)
})

test('a mistake in one place neither hides nor causes one elsewhere', () => {
  const columns = `      name: { type: strng, unique: true }
      owner: { type: integer, references: { table: products, column: name } }
      other: { type: integer, references: { table: productz, column: id } }
    unique: [[name, owner]]
    features: { filtering: { fields: [name, nam] }, pagination: { default_page_size: 0 } }
`
  expect(codesOf(columns)).toEqual([
    'spec/unknown-type tables[0].columns.name.type',
    'spec/unknown-table tables[0].columns.other.references.table',
    'spec/unknown-column tables[0].features.filtering.fields[1]',
    'spec/bad-value tables[0].features.pagination.default_page_size',
  ])
})

test('numbers are compared digit by digit', () => {
  const price = (min: string, max: string) =>
    `      price: { type: decimal, precision: 40, scale: 2, min: "${min}", max: "${max}" }\n`
  const big = '9'.repeat(30)
  expect(codesOf(price(`${big}.01`, `${big}.02`), 'postgresql://h/d')).toEqual([])
  expect(codesOf(price(`${big}.02`, `${big}.01`), 'postgresql://h/d')).toEqual(
    at('spec/bad-range', 'price.min'),
  )
  expect(codesOf(price('-2', '-1.5'), 'postgresql://h/d')).toEqual([])
  expect(codesOf(price('-0.5', '-0.75'), 'postgresql://h/d')).toEqual(
    at('spec/bad-range', 'price.min'),
  )
})

test('an unknown algorithm of tokens is a bad value', () => {
  const text = `database: { url: "file:./dev.db" }
authentication: { jwt: { secret_key: "\${JWT_SECRET}", algorithms: [none] } }
tables:
  - name: slots
    columns: { id: { type: integer, primary_key: true } }
`
  const [found, ...others] = readSpec({ file: 'pylight.yaml', text }).diagnostics
  expect(others).toEqual([])
  expect(found?.code).toBe('spec/bad-value')
  expect(found?.message).toContain('algorithms[0] cannot be "none"')
})

describe('what only keys can prove', () => {
  const keys = (more: string, rule: string) => `database: { url: "file:./dev.db" }
authentication: { api_key: { table: keys${more} } }
tables:
  - name: keys
    authentication: { roles: [] }
    columns:
      id: { type: integer, primary_key: true }
      key_hash: { type: string, length: 64, unique: true, hidden: true }
      owner_id: integer
      org: integer
      role: { type: enum, values: [admin, reader] }
  - name: notes
    columns: { id: { type: integer, primary_key: true }, owner: integer }
    ${rule}
`
  const codes = (more: string, rule: string) => {
    const { diagnostics } = readSpec({ file: 'pylight.yaml', text: keys(more, rule) })
    return diagnostics.map(({ code, path }) => `${code} ${path}`)
  }
  const bypass = (role: string) => `row_access: { column: owner, bypass_roles: [${role}] }`
  const unknown = ['spec/unknown-role tables[1].row_access.bypass_roles[0]']

  test('roles are those of the keys, also when the spec lists more', () => {
    const listed = ', roles_column: role }, roles: [admin, editor'
    expect(codes(', roles_column: role', bypass('admin'))).toEqual([])
    expect(codes(', roles_column: role', bypass('editor'))).toEqual(unknown)
    expect(codes('', bypass('admin'))).toEqual(unknown)
    const spec = (role: string, more: string) =>
      readSpec({
        file: 'pylight.yaml',
        text: keys(more, bypass(role)).replace('editor } }', 'editor] }'),
      })
    expect(spec('admin', listed).diagnostics).toEqual([])
    expect(spec('editor', listed).diagnostics.map(({ code }) => code)).toEqual([
      'spec/unknown-role',
    ])
  })

  test('claims are the columns of the keys', () => {
    expect(codes('', 'tenant: { column: owner, claim: org }')).toEqual([])
    for (const claim of ['organisation', 'key_hash']) {
      expect(codes('', `tenant: { column: owner, claim: ${claim} }`)).toEqual([
        'spec/unknown-column tables[1].tenant.claim',
      ])
    }
  })
})
