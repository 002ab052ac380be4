import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import prettier from 'prettier'
import { stringify } from 'yaml'
import { specJsonSchema } from '../src/spec/json-schema.js'

type Schema = ReturnType<typeof specJsonSchema>

const path = 'docs/spec.md'

const introduction = `# The spec

Every key of \`pylight.yaml\`, with a line that one may write. An editor shows the same texts: both come from the
JSON Schema of the spec. [README](../README.md#the-spec) has a whole spec, and \`npx pylight explain CODE\` explains a
diagnostic.
`

/** The reference of the spec in Markdown, one section per object. */
export async function specReference(): Promise<string> {
  const sections: string[] = []
  addSections(specJsonSchema(), '', sections)
  return prettier.format([introduction, ...sections].join('\n'), {
    parser: 'markdown',
    proseWrap: 'preserve',
  })
}

function addSections(schema: Schema, name: string, sections: string[]): void {
  if (name === 'tables[].features') return
  for (const { at, properties, required = [] } of objectsOf(schema, name)) {
    const title = at === '' ? 'The top' : `\`${at}\``
    const keys = Object.entries(properties).map(([key, one]) => item(key, one, required))
    sections.push(`## ${title}\n`, `${schema.description ?? ''}\n`, ...keys, '')
    for (const [key, property] of Object.entries(properties))
      addSections(property, at === '' ? key : `${at}.${key}`, sections)
  }
}

interface ObjectSchema {
  /** Where it stands: `tables[].columns.<name>`. */
  at: string
  properties: Record<string, Schema>
  required?: string[]
}

function objectsOf(schema: Schema, at: string): ObjectSchema[] {
  const own = schema.properties ? [{ ...schema, at } as unknown as ObjectSchema] : []
  const { anyOf = [], items, additionalProperties } = schema
  return [
    ...own,
    ...anyOf.flatMap((one) => (isSchema(one) ? objectsOf(one, at) : [])),
    ...(isSchema(items) ? objectsOf(items, `${at}[]`) : []),
    ...(isSchema(additionalProperties) ? objectsOf(additionalProperties, `${at}.<name>`) : []),
  ]
}

function item(key: string, schema: Schema, required: string[]): string {
  const usual = schema.default === undefined ? '' : `, default ${code(schema.default)}`
  const need = required.includes(key) ? ', required' : ''
  const [example] = schema.examples ?? []
  const line = example === undefined ? '' : ` Example: \`${key}: ${flow(example)}\``
  return `- **\`${key}\`** (${valueOf(schema)}${need}${usual}): ${schema.description ?? ''}${line}`
}

function valueOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map(code).join(', ')
  if (schema.anyOf)
    return [...new Set(schema.anyOf.map((one) => (isSchema(one) ? valueOf(one) : '')))].join(' or ')
  if (schema.type === 'array')
    return isSchema(schema.items) ? `list of ${valueOf(schema.items)}` : 'list'
  if (schema.type === 'object') return 'object'
  if (schema.type === 'integer') return `integer${rangeOf(schema)}`
  return typeof schema.type === 'string' ? (names[schema.type] ?? schema.type) : 'any'
}

const names: Record<string, string> = { string: 'text' }

function rangeOf({ minimum, maximum }: Schema): string {
  if (minimum === undefined) return ''
  return maximum === undefined
    ? ` ≥ ${String(minimum)}`
    : `, ${String(minimum)} to ${String(maximum)}`
}

const code = (value: unknown): string => `\`${flow(value)}\``

function flow(value: unknown): string {
  return stringify(value, {
    collectionStyle: 'flow',
    lineWidth: 0,
    singleQuote: true,
    flowCollectionPadding: false,
  }).trim()
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await writeFile(path, await specReference())
