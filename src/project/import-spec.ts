import { basename } from 'node:path'
import { providers, type Provider } from '../databases/provider.js'
import { importSchema } from '../import/import-schema.js'
import type { ImportNote, ImportedSpec } from '../import/imported.js'
import { noteOfRelationMode, preview, tablesOnly } from '../import/prisma-schema.js'
import { specYaml } from '../import/spec-yaml.js'
import { withoutUnseen } from '../import/without-unseen.js'
import type { PushTarget } from '../prisma/push/target.js'
import { readPrismaFiles } from './prisma-files.js'
import { UsageProblem } from './usage-problem.js'
import { withoutFaults } from './without-faults.js'

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
 * @param from a database's URL, or the path of a Prisma schema or of the folder with its files
 * @param schemas PostgreSQL's schemas to read, beside those that they refer to; by default the URL's
 * @throws UsageProblem when there is no such schema
 * @throws PrismaProblem when it isn't valid, or the database can't be read
 */
export async function importFrom(
  from: string,
  name: string,
  schemas?: string[],
): Promise<ImportedText> {
  if (/^[a-z0-9+]+:/i.test(from)) return await importDatabase(from, name, schemas)
  const { text: written, placeOf } = readPrismaFiles(from)
  const text = tablesOnly(written)
  const { readDatamodel, validateSchema } = await import('../prisma/validate.js')
  const isValid = validateSchema(text + preview).length === 0
  if (!isValid) {
    const problems = validateSchema(text).map((problem) =>
      problem.replace(/^line (\d+)/, (_, line) => describePlace(placeOf(Number(line)))),
    )
    const hint = /\.prisma$/.test(from) ? [`If it is in several files, name their folder.`] : []
    throw new UsageProblem(
      [`${from} isn't valid:`, ...problems.map((problem) => `  ${problem}`), ...hint].join('\n'),
    )
  }
  const provider = providerIn(text, from)
  const imported = importSchema(readDatamodel(text + preview), provider, text)
  const spec = withoutUnseen(await withoutErrors(imported, provider))
  const notes = [...noteOfRelationMode(written), ...spec.notes].map((note) =>
    note.line === undefined ? note : { ...note, ...placeOf(note.line) },
  )
  return { provider, ...textOf({ ...spec, notes }, provider, name) }
}

/** `line 7`, or `blog.prisma, line 7` */
export function describePlace({ file, line }: { file?: string; line: number }): string {
  return `${file === undefined ? '' : `${file}, `}line ${line}`
}

async function importDatabase(
  url: string,
  name: string,
  schemas: string[] | undefined,
): Promise<ImportedText> {
  const { target, spec } = await readDatabase(url, process.cwd(), schemas)
  const { provider } = target
  // A relative path would be relative to the project's folder, which may be another one.
  const address = 'file' in target ? `file:${target.file}` : url
  return { provider, url: address, ...textOf(withoutUnseen(spec), provider, name) }
}

/**
 * The spec of a database's tables.
 *
 * @param folder the base of relative SQLite paths
 * @throws PrismaProblem when the database can't be read
 */
export async function readDatabase(
  url: string,
  folder: string,
  schemas: string[] | undefined,
): Promise<{ target: PushTarget; spec: ImportedSpec }> {
  const { reflect } = await import('../prisma/reflect/reflect.js')
  const { target, datamodel, notes } = await reflect(url, folder, schemas)
  const imported = importSchema(datamodel, target.provider)
  // A spec names models after its tables anyway.
  for (const { settings } of imported.tables) delete settings['model']
  const spec = await withoutErrors(imported, target.provider)
  return { target, spec: { ...spec, notes: [...notes.map((text) => ({ text })), ...spec.notes] } }
}

/** Without the parts that a spec can't have. Each gets a note. */
async function withoutErrors(spec: ImportedSpec, provider: Provider): Promise<ImportedSpec> {
  const { readModel } = await import('../pipeline/read-model.js')
  const checked = withoutFaults(spec, (one) => {
    if (one.tables.length === 0) return []
    const source = { file: 'pylight.yaml', value: valueOf(one, provider) }
    return readModel(source, {}).diagnostics.filter(({ severity }) => severity === 'error')
  })
  if (checked.tables.length > 0) return checked
  const notes = checked.notes.map(({ text }) => `  ${text}`)
  throw new UsageProblem(['None of the tables can be served:', ...notes].join('\n'))
}

/** The spec as a program would give it, which is read faster than its text. */
function valueOf({ enums, tables }: ImportedSpec, provider: Provider): unknown {
  return {
    database: { url: '${DATABASE_URL}', provider },
    ...(enums.size > 0 && { enums: Object.fromEntries(enums) }),
    tables: tables.map(({ name, settings, columns }) => {
      return { name, ...settings, columns: Object.fromEntries(columns) }
    }),
  }
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
