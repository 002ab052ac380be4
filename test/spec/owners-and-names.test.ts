import { expect, test } from 'vitest'
import { readSpec } from '../../src/spec/validate.js'

test('whose a row is cannot be a type in which different texts are equal', () => {
  const owner = (type: string) => {
    const text = `database: { url: "postgresql://localhost/x" }
authentication: { jwt: { secret_key: '\${JWT_SECRET}' } }
tables:
  - name: notes
    row_access: { column: owner }
    columns: { id: { type: integer, primary_key: true }, owner: { ${type} } }
`
    const { diagnostics } = readSpec({ file: 'pylight.yaml', text })
    return diagnostics.map(({ code, path, message }) => `${code} ${path} ${message}`)
  }
  expect(owner('type: text')).toEqual([])
  for (const native of ['citext', 'CITEXT', 'inet']) {
    expect(owner(`type: text, native: ${native}`)).toEqual([
      `spec/bad-value tables[0].row_access.column notes.row_access.column names owner, which is ${native.toLowerCase()}, in which ` +
        'different texts are equal, so that some users would share rows. Remove native.',
    ])
  }
})

test('a tenant in the primary key is refused with what to write instead', () => {
  const text = `database: { url: "postgresql://localhost/x" }
authentication: { jwt: { secret_key: '\${JWT_SECRET}' } }
tables:
  - name: invoices
    tenant: { column: tenant_id, claim: org }
    columns: { tenant_id: integer, no: integer }
    primary_key: [tenant_id, no]
`
  const { diagnostics } = readSpec({ file: 'pylight.yaml', text })
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'invoices.tenant.column names tenant_id, which is in the primary key: requests would name it in paths, but its ' +
      'value is that of the caller. If no alone tells rows apart, write primary_key: [no]. Otherwise give the table a ' +
      'key of its own, such as id, and unique: [[tenant_id, no]].',
  ])
})

test('suggested names of enum values are free', () => {
  const text = `database: { url: "file:./dev.db" }
tables:
  - name: notes
    columns:
      id: { type: integer, primary_key: true }
      mood: { type: enum, values: [":)", ":(", "so so", so_so, "1"] }
`
  const { diagnostics } = readSpec({ file: 'pylight.yaml', text })
  expect(diagnostics.map(({ message }) => /as: (\w+)/.exec(message)?.[1])).toEqual([
    'value',
    'value_2',
    'so_so_2',
    'value_1',
  ])
})
