import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { databaseRenames, formerFiles, readRenames, type Renames } from '../model/renames.js'
import { TableMemory } from '../model/table-memory.js'
import type { GeneratedFile } from '../render/generated-file.js'
import { renderFile } from '../render/render-file.js'
import type { SpecSource } from '../spec/parse.js'
import type { Setting } from '../spec/settings.js'
import { openApiPath, planProject, planTable } from '../views/files.js'
import { oncePerTable } from '../views/once-per-table.js'
import { readModel, type ReadOptions } from './read-model.js'
import { TableRecorder, type HashOf, type RecordedTables, type Records } from './recorded-tables.js'

export { commands, type Commands } from '../views/package-managers.js'
export type { GeneratedFile } from '../render/generated-file.js'
export type { Rename, Renames } from '../model/renames.js'
export type { SpecSource } from '../spec/parse.js'
export type { ReadOptions as GenerateOptions } from './read-model.js'

export interface GenerateResult {
  /** None when there is an error. */
  files: GeneratedFile[]
  /** All problems of the spec, in file order. */
  diagnostics: Diagnostic[]
  /** The spec's `database.url`; absent when there is an error. */
  databaseUrl?: Setting
  /** Former names in the spec of what the database has; absent when there is an error. */
  renames?: Renames
}

export interface RecordableResult extends GenerateResult {
  /** What to record of the tables for the next run. */
  record?: (hashOf: HashOf) => RecordedTables
}

/** The project that a spec describes. Reads and writes nothing; the same input gives the same bytes. */
export function generate(source: SpecSource, options: ReadOptions = {}): GenerateResult {
  return generateFrom(source, options)
}

/** The same project; files of tables that were recorded are rendered when their texts are asked for. */
export function generateWithRecords(
  source: SpecSource,
  options: ReadOptions,
  records: Records,
): RecordableResult {
  const recorder = new TableRecorder(records, filesOfTable)
  const result = generateFrom(source, options, recorder)
  const openApi = result.files.find(({ path }) => path === openApiPath)?.text ?? ''
  return { ...result, record: (hashOf) => recorder.record(hashOf, openApi) }
}

function generateFrom(
  source: SpecSource,
  options: ReadOptions,
  recorder?: TableRecorder,
): GenerateResult {
  const { read, diagnostics } = readModel(source, options)
  if (!read) return { files: [], diagnostics }
  const model = { ...read.model, tables: memory.recall(read.model.tables) }
  const renames = readRenames(read.spec)
  const formerOf = formerFiles(renames, model)
  recorder?.recallFragments(model.tables)
  // Views are made one at a time.
  const shared = Array.from(planProject(model), renderFile)
  const ofTables = model.tables.flatMap((table) => recorder?.filesOf(table) ?? filesOfTable(table))
  const made = [...shared, ...ofTables]
  const files = made.map((file) => {
    const was = formerOf(file)
    return was ? { ...file, was } : file
  })
  return {
    files,
    diagnostics,
    databaseUrl: model.database.url,
    renames: databaseRenames(renames, read.spec, model),
  }
}

/** Files that are the same for all runs of a process are made once. */
const memory = new TableMemory()
const filesOfTable = oncePerTable((table) => Array.from(planTable(table), renderFile))
