/** YAML specs of any size: tables of ten realistic columns, most with one or two foreign keys. */

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
  return specWith(names.map((name, index) => tableOf(name, index, names)))
}

function specWith(tables: string[]): string {
  return `database:
  url: "\${DATABASE_URL:-file:./bench.db}"
redis:
  prefix: "bench:"
tables:
${tables.join('\n')}`
}

/** The same with another column in the first table. */
export function withColumn(spec: string): string {
  return spec.replace('      title:', '      subtitle: { type: string, length: 80 }\n      title:')
}

/** Tables as of a large application: 24 columns each, with names of up to 50 characters. */
export function longNamedSpecOf(tableCount: number): string {
  const names = Array.from({ length: tableCount }, (_, index) => {
    return `${nameOf(index)}_of_the_regional_distribution_center`
  })
  const tables = names.map((name, index) => {
    const columns = Array.from({ length: 20 }, (_, at) => {
      const type =
        ['string, length: 120', 'integer', 'boolean', 'decimal', 'datetime'][at % 5] ?? ''
      return `      requested_delivery_${kinds[at % 8] ?? ''}_number_${at}: { type: ${type}, nullable: true }`
    })
    const own = tableOf(name, index, names).split('\n')
    return [...own.slice(0, 4), ...columns, ...own.slice(4)].join('\n')
  })
  return specWith(tables)
}

function nameOf(index: number): string {
  const subject = subjects[index % subjects.length] ?? ''
  const kind = kinds[Math.floor(index / subjects.length) % kinds.length] ?? ''
  return `${subject}_${kind}_${index}`
}

/**
 * Ten tables form a group, like a module of an application: its rows depend on the group's first two
 * tables, and refer to the first table of the previous group.
 */
function tableOf(name: string, index: number, names: string[]): string {
  const place = index % 10
  const first = index - place
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
${foreignKey('parent_id', names[first + (place > 4 ? 1 : 0)], place > 0, 'cascade')}${foreignKey('origin_id', names[first - 10], first > 0, 'restrict')}\
      created_at: { type: datetime, default: now }
      updated_at: { type: datetime, updated_at: true }
    indexes: [[state], [created_at]]
`
}

function foreignKey(
  column: string,
  target: string | undefined,
  isThere: boolean,
  rule: string,
): string {
  if (!isThere || target === undefined) return ''
  return `      ${column}: { type: integer, references: { table: ${target}, column: id, on_delete: ${rule} } }\n`
}
