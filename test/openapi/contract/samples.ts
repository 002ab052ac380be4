/** Values that a schema describes. */

export interface Schema {
  $ref?: string
  anyOf?: Schema[]
  type?: string | string[]
  format?: string
  enum?: unknown[]
  examples?: unknown[]
  items?: Schema
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  description?: string
  required?: string[]
  properties?: Record<string, Schema>
}

const formats: Record<string, (count: number) => string> = {
  date: (count) => new Date(Date.UTC(2020, 0, count % 10_000)).toISOString().slice(0, 10),
  'date-time': (count) => new Date(Date.UTC(2020, 0, 1, 0, 0, count)).toISOString(),
  'date-time-local': (count) =>
    new Date(Date.UTC(2020, 0, 1, 0, 0, count)).toISOString().slice(0, 19),
  'time-local': (count) => new Date(count * 1000).toISOString().slice(11, 19),
  decimal: (count) => String(count % 90),
  int64: String,
  uuid: (count) => `c0ffee00-1234-4abc-8def-${String(count).padStart(12, '0')}`,
}

/** Another value for each count. */
export function sampleOf(schema: Schema, count: number, find: (name: string) => Schema): unknown {
  const { $ref, anyOf, format = '', minimum = 0, maximum = Infinity, maxLength = 40 } = schema
  if ($ref !== undefined) return sampleOf(find($ref.split('/').at(-1) ?? ''), count, find)
  if (anyOf?.[0]) return sampleOf(anyOf[0], count, find)
  if (schema.enum) return schema.enum[count % schema.enum.length]
  const [type = 'object'] = [schema.type ?? 'object'].flat()
  const spell = formats[format]
  if (type === 'string' && spell) return spell(count)
  if (type === 'string' && schema.examples) return schema.examples[0]
  switch (type) {
    case 'integer':
    case 'number':
      return Math.min(minimum + count, maximum)
    case 'boolean':
      return count % 2 === 0
    case 'array':
      return [sampleOf(schema.items ?? {}, count, find)]
    case 'string':
      return `text ${count}`.slice(0, maxLength)
    default:
      return { note: count }
  }
}

/** The table and the column that a property refers to. */
export function referenceOf({
  description = '',
}: Schema): [table: string, column: string] | undefined {
  const [, table, column] = /Refers to (\w+)\.(\w+)\./.exec(description) ?? []
  return table !== undefined && column !== undefined ? [table, column] : undefined
}
