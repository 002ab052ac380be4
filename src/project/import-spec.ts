import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { providers, type Provider } from '../databases/provider.js'
import { importSchema } from '../import/import-schema.js'
import type { ImportNote, ImportedSpec } from '../import/imported.js'
import { specYaml } from '../import/spec-yaml.js'
import type { Datamodel } from '../prisma/schema-wasm.js'
import { UsageProblem } from './usage-problem.js'

export interface ImportedText {
  provider: Provider
  /** The spec in YAML. */
  text: string
  /** What it can't say. */
  notes: ImportNote[]
  /** How many tables it has. */
  tables: number
  /** The database's URL, if that was given. */
  url?: string
}

/**
 * The spec of tables that exist.
 *
 * @param from a database's URL, or the path of a Prisma schema
 * @throws UsageProblem when there is no such schema
 * @throws PrismaProblem when it isn't valid, or the database can't be read
 */
export async function importFrom(from: string, name: string): Promise<ImportedText> {
  if (/^[a-z0-9+]+:/i.test(from)) return await importDatabase(from, name)
  const path = existsSync(from) && statSync(from).isDirectory() ? join(from, 'schema.prisma') : from
  if (!existsSync(path)) {
    throw new UsageProblem(
      `There is no Prisma schema ${from}. A database is named by its URL, as postgresql://localhost/shop.`,
    )
  }
  const text = readFileSync(path, 'utf8')
  const { readDatamodel, validateSchema } = await import('../prisma/validate.js')
  const problems = validateSchema(text)
  if (problems.length > 0) {
    throw new UsageProblem(
      [`${path} isn't valid:`, ...problems.map((problem) => `  ${problem}`)].join('\n'),
    )
  }
  const provider = providerIn(text, path)
  const spec = importSchema(readDatamodel(text), provider, text)
  return { provider, ...textOf(spec, provider, name) }
}

async function importDatabase(url: string, name: string): Promise<ImportedText> {
  const { reflect } = await import('../prisma/reflect/reflect.js')
  const { target, datamodel, text } = await reflect(url, process.cwd())
  const spec = importSchema(withoutComments(datamodel), target.provider, text)
  const checked = datamodel.models.filter(({ documentation }) =>
    documentation?.includes('check constraints'),
  )
  const notes = [
    ...spec.notes.map(({ text: note }) => ({ text: note })),
    ...checked.map(({ name: table }) => ({ text: `${table}: its checks stay in the database` })),
  ]
  return { provider: target.provider, url, ...textOf(spec, target.provider, name), notes }
}

/** Introspection writes advice of Prisma's own into comments. */
function withoutComments(datamodel: Datamodel): Datamodel {
  const models = structuredClone(datamodel.models)
  for (const model of models) delete model.documentation
  return { ...datamodel, models }
}

function textOf(
  spec: ImportedSpec,
  provider: Provider,
  name: string,
): Pick<ImportedText, 'text' | 'notes' | 'tables'> {
  const heading = '# yaml-language-server: $schema=./node_modules/pylight/schema.json\n\n'
  const database = { url: '${DATABASE_URL}', provider, managed: false }
  const word = basename(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
  const redis = { url: '${REDIS_URL:-redis://localhost:6379/0}', prefix: `${word}:` }
  const text = heading + specYaml({ database, redis }, spec)
  return { text, notes: spec.notes, tables: spec.tables.length }
}

function providerIn(text: string, path: string): Provider {
  const block = /^datasource \w+ \{([^}]*)\}/m.exec(text)?.[1] ?? ''
  const [, found = ''] = /provider\s*=\s*"(\w+)"/.exec(block) ?? []
  const provider = providers.find((one) => one === found)
  if (provider) return provider
  throw new UsageProblem(
    `${path} is for ${found === '' ? 'no database' : found}; Pylight serves ${providers.join(', ')}.`,
  )
}
