import type { CatalogueEntry } from './entry.js'

const jwt = `authentication: { jwt: { secret_key: "\${JWT_SECRET}" } }
`

const table = `tables:
  - name: products
    columns:
      id: { type: integer, primary_key: true }
`

export const accessProblems = {
  'spec/no-provider': {
    title: 'A guard, and nothing that checks who signs in',
    severity: 'error',
    cause:
      'A table asks for signed-in users or roles, but the spec does not say how users prove who they are. Such a table would be open to nobody or to everybody.',
    wrong: `${table}    permissions: { POST: [admin] }`,
    right: `${jwt}${table}    permissions: { POST: [admin] }`,
  },
  'spec/incomplete-provider': {
    title: 'A provider without what it needs',
    severity: 'error',
    cause:
      'A provider of authentication lacks a key or a URL, or has two of which only one can count. Without it no request could be verified, or any could pass.',
    wrong: `authentication: { jwt: { algorithms: [HS256] } }
${table}`.trimEnd(),
    right: `${jwt}${table}`.trimEnd(),
  },
  'spec/bad-algorithm': {
    title: 'An algorithm that does not fit the key',
    severity: 'error',
    cause:
      'A secret verifies HS256, HS384 and HS512, a public key the algorithms of its own family. An API that accepts both can be deceived: anybody may use its public key as the secret.',
    wrong: `authentication: { jwt: { secret_key: "\${JWT_SECRET}", algorithms: [HS256, RS256] } }
${table}`.trimEnd(),
    right: `authentication: { jwt: { secret_key: "\${JWT_SECRET}", algorithms: [HS256] } }
${table}`.trimEnd(),
  },
  'spec/unknown-role': {
    title: 'A role that nobody can have',
    severity: 'error',
    cause:
      'authentication.roles lists all roles, or the providers give none or only others. A guard for another role would let nobody in.',
    wrong: `authentication: { jwt: { secret_key: "\${JWT_SECRET}" }, roles: [admin, editor] }
${table}    permissions: { POST: [admn] }`,
    right: `authentication: { jwt: { secret_key: "\${JWT_SECRET}" }, roles: [admin, editor] }
${table}    permissions: { POST: [admin] }`,
  },
  'spec/contradictory-access': {
    title: 'Roles for a table that is open to everyone',
    severity: 'error',
    cause:
      'authentication.required: false opens the methods that permissions does not name to everyone, so roles beside it have no meaning.',
    wrong: `${jwt}${table}    authentication: { required: false, roles: [admin] }`,
    right: `${jwt}${table}    authentication: { required: false }
    permissions: { POST: [admin], PUT: [admin], DELETE: [admin] }`,
  },
  'spec/open-write': {
    title: 'A write that is open to everyone beside guarded ones',
    severity: 'warning',
    cause:
      'With authentication.required: false everyone may use the methods that permissions does not name. A forgotten method that changes rows is most likely a mistake. PUT and PATCH follow each other.',
    wrong: `${jwt}${table}    authentication: { required: false }
    permissions: { POST: [admin], PUT: [admin] }`,
    right: `${jwt}${table}    authentication: { required: false }
    permissions: { POST: [admin], PUT: [admin], DELETE: [admin] }`,
  },
  'spec/unique-across-tenants': {
    title: 'A unique column that tells what other tenants have',
    severity: 'warning',
    cause:
      'No two rows may hold the same value, also those of different tenants. A request with a value that another tenant has is a 409, so it reveals that the value exists. With the tenant in the unique columns each tenant has its own values.',
    wrong: `${jwt}${table}      org: integer
      sku: { type: string, length: 20, unique: true }
    tenant: { column: org, claim: org }`,
    right: `${jwt}${table}      org: integer
      sku: { type: string, length: 20 }
    unique: [[org, sku]]
    tenant: { column: org, claim: org }`,
  },
} satisfies Record<string, CatalogueEntry>
