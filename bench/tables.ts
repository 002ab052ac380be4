/** YAML specs of any size: tables of ten believable columns, most with a foreign key or two. */

const subjects = [
  'customer',
  'order',
  'invoice',
  'product',
  'shipment',
  'ticket',
  'vendor',
  'asset',
]
const kinds = ['record', 'note', 'event', 'line', 'status', 'address', 'contact', 'document']

export function specOf(tableCount: number): string {
  const names = Array.from({ length: tableCount }, (_, index) => nameOf(index))
  const tables = names.map((name, index) => tableOf(name, names.slice(0, index)))
  return `database:
  url: "\${DATABASE_URL:-file:./bench.db}"
redis:
  prefix: "bench:"
tables:
${tables.join('\n')}`
}

function nameOf(index: number): string {
  const subject = subjects[index % subjects.length] ?? ''
  const kind = kinds[Math.floor(index / subjects.length) % kinds.length] ?? ''
  return `${subject}_${kind}_${index}`
}

function tableOf(name: string, earlier: string[]): string {
  const parents = [earlier.at(-1), earlier[Math.floor(earlier.length / 2)]].slice(0, earlier.length)
  const keys = parents.map((parent, index) => foreignKeyOf(parent ?? '', index))
  return `  - name: ${name}
    description: One ${name.replaceAll('_', ' ')}
    columns:
      id: { type: integer, primary_key: true }
      code: { type: string, length: 40, unique: true }
      title: { type: string, length: 200 }
      details: { type: text, nullable: true }
      amount: { type: decimal, precision: 12, scale: 2, min: 0 }
      state: { type: enum, values: [open, active, closed], default: open }
      is_archived: { type: boolean, default: false }
${keys.join('')}      created_at: { type: datetime, default: now }
      updated_at: { type: datetime, updated_at: true }
    indexes: [[state], [created_at]]
`
}

function foreignKeyOf(target: string, index: number): string {
  const column = index === 0 ? 'parent_id' : 'origin_id'
  const rule = index === 0 ? 'cascade' : 'set_null'
  return `      ${column}: { type: integer, nullable: true, references: { table: ${target}, column: id, on_delete: ${rule} } }\n`
}
