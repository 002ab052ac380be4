import schemaWasm from '@prisma/prisma-schema-wasm'
import './panic-registry.js'

/** Formats a schema like `prisma format`. */
export function formatSchema(text: string): string {
  const options = { tabSize: 2, insertSpaces: true }
  const request = { textDocument: { uri: 'file:schema.prisma' }, options }
  const answer = schemaWasm.format(JSON.stringify(asFiles(text)), JSON.stringify(request))
  const [file] = JSON.parse(answer) as [string, string][]
  return file?.[1] ?? text
}

/** Prisma's errors of a schema; empty when it is valid. */
export function validateSchema(text: string): string[] {
  const findings = JSON.parse(schemaWasm.lint(JSON.stringify(asFiles(text)))) as Finding[]
  return findings
    .filter((finding) => !finding.is_warning)
    .map((finding) => `line ${lineOf(text, finding.start)}: ${finding.text}`)
}

/** The `generator` and `datasource` blocks, in the form for Prisma's generators. */
export function readConfig(text: string): SchemaConfig {
  const request = { ...asRequest(text), datasourceOverrides: {}, ignoreEnvVarErrors: true, env: {} }
  const answer = schemaWasm.get_config(JSON.stringify(request))
  return (JSON.parse(answer) as { config: SchemaConfig }).config
}

/** Models with every input and output type of the client's API. */
export function readClientModel(text: string): unknown {
  return JSON.parse(schemaWasm.get_dmmf(JSON.stringify(asRequest(text))))
}

/** Models, enums and indexes only, in a tenth of the time that the client's types take. */
export function readDatamodel(text: string): Datamodel {
  const answer = schemaWasm.get_datamodel(JSON.stringify(asRequest(text)))
  const datamodel = JSON.parse(answer) as Datamodel
  const schemas = enumSchemas(text)
  for (const one of datamodel.enums) {
    const schema = schemas.get(one.name)
    if (schema !== undefined) one.schema = schema
  }
  const constraints = relationConstraints(text)
  const views = new Set(Array.from(text.matchAll(/^view (\w+) /gm), ([, name]) => name))
  for (const model of datamodel.models) {
    const { name, fields } = model
    if (views.has(name)) model.isView = true
    for (const field of fields) {
      const constraint = constraints.get(`${name}.${field.name}`)
      if (constraint !== undefined) field.relationConstraint = constraint
      // Prisma makes columns that are lists without NOT NULL.
      if (field.isList && field.kind !== 'object') field.isRequired = false
    }
  }
  return datamodel
}

interface Finding {
  start: number
  text: string
  is_warning: boolean
}

export interface SchemaConfig {
  generators: { output: { value: string } | null; isCustomOutput?: boolean }[]
  datasources: { activeProvider: string }[]
}

export interface Datamodel {
  enums: DatamodelEnum[]
  models: DatamodelModel[]
  indexes: DatamodelIndex[]
}

interface DatamodelEnum {
  name: string
  dbName: string | null
  /** PostgreSQL's schema, of `@@schema`. */
  schema?: string
  values: { name: string; dbName: string | null }[]
}

export interface DatamodelModel {
  name: string
  dbName: string | null
  /** Its comment. */
  documentation?: string
  /** PostgreSQL's schema, of `@@schema`. */
  schema?: string | null
  /** A `view` block, of which Prisma makes no table. */
  isView?: true
  /** The tables that a view of a database shows; absent where that isn't known. */
  shows?: { schema?: string; name: string }[]
  fields: DatamodelField[]
  /** Models whose writes change its rows otherwise than by the foreign keys of its fields. */
  changedWith?: { columns: string[]; model: string }[]
  /** Those of a database. */
  checks?: FoundCheck[]
  /** What a database's table has besides, each after the table's name: `its trigger …`. */
  notes?: string[]
}

export interface FoundCheck {
  name?: string
  /** `CHECK (age > 0)`, or what is between its parentheses. */
  sql: string
  /** The column whose domain has it, and which it calls VALUE. */
  column?: string
}

export interface DatamodelField {
  name: string
  dbName?: string | null
  documentation?: string
  kind: 'scalar' | 'enum' | 'object' | 'unsupported'
  type: string
  isRequired: boolean
  isList?: boolean
  isUpdatedAt?: boolean
  /** The database fills it in on each write. */
  isGenerated?: true
  /** `['VarChar', ['255']]` for `@db.VarChar(255)`. */
  nativeType: [string, string[]] | null
  /** The type as the database it was read from calls it. */
  sqlType?: string
  /** A literal, or a call: `{ name: 'now', args: [] }`. */
  default?: DatamodelValue | DatamodelValue[] | { name: string; args: unknown[] }
  relationName?: string
  relationFromFields?: string[]
  relationToFields?: string[]
  relationOnDelete?: string
  relationOnUpdate?: string
  /** The `map` of its `@relation`. */
  relationConstraint?: string
}

type DatamodelValue = string | number | boolean

export interface DatamodelIndex {
  model: string
  type: 'id' | 'unique' | 'normal' | 'fulltext'
  dbName?: string | null
  /** PostgreSQL's: `Gin`. */
  algorithm?: string | null
  /** What a database's index has in place of fields, in SQL. */
  expression?: string
  /** Which rows a database's index has, in SQL. */
  where?: string
  fields: {
    name: string
    sortOrder?: 'asc' | 'desc'
    length?: number
    /** PostgreSQL's: `gin_trgm_ops`. */
    operatorClass?: string | null
  }[]
}

function asFiles(text: string): [string, string][] {
  return [['schema.prisma', text]]
}

function asRequest(text: string): { prismaSchema: [string, string][]; noColor: boolean } {
  return { prismaSchema: asFiles(text), noColor: true }
}

/** By `Model.field`: Prisma's datamodel leaves them out. */
function relationConstraints(text: string): Map<string, string> {
  const constraints = new Map<string, string>()
  let model = ''
  for (const line of text.split('\n')) {
    model = /^model (\w+)/.exec(line)?.[1] ?? model
    const [, field, name] = /^\s+(\w+)\s.*@relation\(.*\bmap: "([^"]+)"/.exec(line) ?? []
    if (field !== undefined && name !== undefined) constraints.set(`${model}.${field}`, name)
  }
  return constraints
}

/** By the enum's name: Prisma's datamodel leaves them out. */
function enumSchemas(text: string): Map<string, string> {
  const blocks = text.matchAll(/^enum (\w+) \{\n(?:(?!\}).*\n)*? *@@schema\("([^"]+)"\)/gm)
  return new Map(Array.from(blocks, ([, name = '', schema = '']) => [name, schema]))
}

/** The schemas that a schema's datasource names; undefined when it names none. */
export function schemasIn(text: string): string[] | undefined {
  const [, list] = /^ *schemas *= *\[([^\]]*)\]/m.exec(text) ?? []
  return list === undefined
    ? undefined
    : Array.from(list.matchAll(/"([^"]+)"/g), ([, name = '']) => name)
}

/** Prisma counts bytes, not characters. */
function lineOf(text: string, byteOffset: number): number {
  return Buffer.from(text).subarray(0, byteOffset).toString().split('\n').length
}
