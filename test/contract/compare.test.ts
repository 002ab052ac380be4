import { expect, test } from 'vitest'
import { compare } from '../../src/pipeline/compare.js'

const spec = `database: { url: "file:./shop.db" }
authentication: { jwt: { secret_key: "\${JWT_SECRET}" }, roles: [admin, editor] }
cors: { allowed_origins: ["https://a.example", "https://b.example"] }
tables:
  - name: products
    authentication: { required: false }
    permissions: { POST: [admin, editor], PUT: public, DELETE: public }
    columns:
      id: { type: integer, primary_key: true }
      sku: { type: string, length: 50 }
      price: { type: decimal, precision: 10, scale: 2, min: 0, max: 1000 }
      brand: { type: string, nullable: true }
      status: { type: enum, values: [draft, active], default: draft }
      owner: { type: integer, nullable: true }
      made: { type: datetime, default: now }
    rate_limits: { POST: { requests: 10 } }
    features: { pagination: { max_page_size: 100 } }
  - name: notes
    columns: { id: { type: integer, primary_key: true }, text: text }
`

const source = (text: string) => ({ source: { file: 'pylight.yaml', text }, options: {} })

/** What a change of the spec breaks or adds, with its place. */
function changesOf(edits: Record<string, string>, before = spec): string[] {
  let after = before
  for (const [from, to] of Object.entries(edits)) {
    expect(after).toContain(from)
    after = after.replace(from, () => to)
  }
  const { findings, diagnostics } = compare(source(before), source(after))
  expect(diagnostics).toEqual([])
  return (findings ?? []).map(({ kind, isFormer, message, span }) => {
    const text = (isFormer ? before : after).split('\n')[(span?.line ?? 0) - 1] ?? ''
    const start = (span?.column ?? 1) - 1
    const marked = text.slice(start, start + (span?.length ?? 0))
    return `${kind} ${isFormer ? '- ' : ''}${marked}: ${message}`
  })
}

const secretKey = 'secret_key: "${JWT_SECRET}"'
const signIn =
  ', authorization_url: "https://id.example/authorize", token_url: "https://id.example/token"'

test('signing in with an account is no loss, its end is one', () => {
  expect(changesOf({ [secretKey]: secretKey + signIn })).toEqual([])
  expect(changesOf({ [signIn]: '' }, spec.replace(secretKey, secretKey + signIn))).toEqual([
    'narrowed-access { jwt: { secret_key: "${JWT_SECRET}" }, roles: [admin, editor] }: Nobody can sign in by authorization_url any more.',
  ])
})

test('nothing, where clients see nothing', () => {
  expect(changesOf({})).toEqual([])
  const edits = {
    'length: 50': 'length: 80, description: New',
    'max: 1000': 'max: 1500',
    'POST: [admin, editor]': 'POST: public',
    'type: string, nullable': 'type: text, nullable',
    'max_page_size: 100': 'max_page_size: 200',
    'requests: 10': 'requests: 11',
  }
  expect(changesOf(edits)).toEqual([])
})

test.each<[edit: Record<string, string>, ...expected: string[]]>([
  [
    {
      '  - name: notes\n    columns: { id: { type: integer, primary_key: true }, text: text }\n':
        '',
    },
    'removed-operation - notes: /api/notes is gone.',
  ],
  [
    { '    rate_limits': '    methods: [GET, POST]\n    rate_limits' },
    'removed-operation [GET, POST]: PUT /api/products is gone: a 405.',
    'removed-operation [GET, POST]: PATCH /api/products is gone: a 405.',
    'removed-operation [GET, POST]: DELETE /api/products is gone: a 405.',
  ],
  [
    { '      brand: { type: string, nullable: true }\n': '' },
    'removed-column - brand: products.brand is gone: answers lack it and bodies that have it are a 400.',
  ],
  [
    { 'brand: { type: string,': 'brand: { type: string, hidden: true,' },
    "removed-column true: products.brand isn't in answers any more.",
  ],
  [{ 'made:': 'note: text\n      made:' }, 'narrowed-input text: New products must have note.'],
  [
    { 'type: string, nullable: true': 'type: string' },
    'narrowed-input brand: New products must have brand.',
    "narrowed-input brand: products.brand can't be null any more.",
    "removed-parameter string: products can't be filtered by brand__isnull any more.",
  ],
  [
    { 'length: 50 }': 'nullable: true }' },
    'widened-output true: products.sku may be null in answers.',
  ],
  [
    { '[draft, active]': '[draft, retired]' },
    'widened-output [draft, retired]: products.status may be retired in answers.',
    "narrowed-input [draft, retired]: products.status can't be active any more.",
  ],
  [
    { 'min: 0, max: 1000': 'min: 5, max: 999.5' },
    'narrowed-input 5: products.price must be at least 5, not 0.',
    'narrowed-input 999.5: products.price must be at most 999.5, not 1000.',
  ],
  [
    { 'precision: 10': 'precision: 8' },
    'narrowed-input 8: products.price has at most 8 digits, 2 of them after the point.',
  ],
  [
    { 'length: 50': 'length: 40, pattern: "^A"' },
    'narrowed-input 40: products.sku must be at most 40 characters long, not 50.',
    'narrowed-input "^A": products.sku must match ^A.',
  ],
  [
    { 'owner: { type: integer': 'owner: { type: bigint' },
    'changed-type bigint: products.owner is of type bigint, not integer.',
  ],
  [
    {
      'owner: { type: integer': 'owner: { type: integer, references: { table: notes, column: id }',
    },
    'narrowed-input { table: notes, column: id }: products.owner must name a row of notes: others are a 409.',
  ],
  [
    { 'length: 50': 'length: 50, unique: true' },
    'narrowed-input true: products.sku must be unique: others are a 409.',
  ],
  [
    { 'length: 50': 'length: 50, write_once: true' },
    "narrowed-input true: products.sku can't be changed any more.",
  ],
  [
    { 'brand: { type: string': 'brand: { type: string, read_only: true' },
    "narrowed-input true: products.brand can't be set any more.",
  ],
  [
    { 'brand: { type: string': 'brand: { type: string, read_roles: [admin], write_roles: [admin]' },
    'narrowed-access [admin]: products.brand is only in the answers of admin.',
    'narrowed-access [admin]: products.brand can only be set by admin.',
  ],
  [
    { 'POST: [admin, editor]': 'POST: [admin], PATCH: []' },
    'narrowed-access [admin]: POST /api/products needs the role admin.',
    'narrowed-access []: PATCH /api/products needs a signed-in user.',
  ],
  [
    { 'required: false': 'required: true' },
    'narrowed-access { required: true }: GET /api/products needs a signed-in user.',
  ],
  [
    {
      '  - name: notes': '  - name: notes\n    row_access: { column: text, bypass_roles: [admin] }',
    },
    'narrowed-access { column: text, bypass_roles: [admin] }: Callers of /api/notes see only the rows whose text is theirs.',
    "narrowed-input text: notes.text can't be set any more.",
  ],
  [
    { 'requests: 10': 'requests: 5' },
    'narrowed-access { requests: 5 }: POST /api/products takes only 5 requests in 60 seconds.',
  ],
  [
    { ', "https://b.example"': '' },
    'narrowed-access ["https://a.example"]: Pages of https://b.example may not use the API.',
  ],
  [
    { 'max_page_size: 100': 'max_page_size: 50, default_page_size: 5' },
    'changed-lists 50: /api/products answers at most 50 rows, not 100.',
    'changed-lists 5: /api/products answers 5 rows without a limit, not 10.',
  ],
  [
    { 'max_page_size: 100': 'enabled: false' },
    'changed-lists false: /api/products refuses the parameter limit.',
  ],
  [
    {
      'features: { pagination':
        'features: { sorting: { fields: [id, price], default: -price }, filtering: { enabled: false }, pagination',
    },
    "removed-parameter { fields: [id, price], default: -price }: products can't be sorted by sku, brand, status, owner, made any more.",
    'changed-lists -price: Without sort, products come in the order -price,id, not id.',
    "removed-parameter { enabled: false }: products can't be filtered by id, sku, price, brand, status, owner, made any more.",
  ],
  [
    {
      'id: { type: integer, primary_key: true }\n      sku':
        'id: { type: uuid, primary_key: true }\n      sku',
    },
    'narrowed-input id: New products must have id.',
    'changed-key { type: uuid, primary_key: true }: Rows are at /api/products/{id: uuid}.',
    "removed-parameter uuid: products can't be filtered by id__gt, id__gte, id__lt, id__lte any more.",
    'changed-type uuid: products.id is of type uuid, not integer.',
  ],
  [
    { 'made:': 'note: { type: text, nullable: true }\n      made:' },
    'added note: products.note is new.',
  ],
  [
    {
      '  - name: notes':
        '  - { name: tags, columns: { id: { type: integer, primary_key: true } } }\n  - name: notes',
    },
    'added tags: /api/tags is new.',
  ],
])('%j', (edits, ...expected) => {
  expect(changesOf(edits)).toEqual(expected)
})
