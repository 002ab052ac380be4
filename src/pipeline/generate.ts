import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Model } from '../model/model.js'
import { formerFiles, readRenames, type Renames } from '../model/renames.js'
import { TableMemory } from '../model/table-memory.js'
import type { GeneratedFile } from '../render/generated-file.js'
import { renderFile } from '../render/render-file.js'
import type { SpecSource } from '../spec/parse.js'
import type { Setting } from '../spec/settings.js'
import { planProject, planTable } from '../views/files.js'
import { oncePerTable } from '../views/once-per-table.js'
import { readModel, type ReadOptions } from './read-model.js'

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
  /** Former names in the spec; absent when there is an error. */
  renames?: Renames
}

/** The project that a spec describes. Reads and writes nothing; the same input gives the same bytes. */
export function generate(source: SpecSource, options: ReadOptions = {}): GenerateResult {
  const { read, diagnostics } = readModel(source, options)
  if (!read) return { files: [], diagnostics }
  const model = { ...read.model, tables: memory.recall(read.model.tables) }
  const renames = readRenames(read.spec)
  const formerOf = formerFiles(renames, model)
  const files = filesOf(model).map((file) => {
    const was = formerOf(file)
    return was ? { ...file, was } : file
  })
  return { files, diagnostics, databaseUrl: model.database.url, renames }
}

/** Files that are the same for all runs of a process are made once. */
const memory = new TableMemory()
const filesOfTable = oncePerTable((table) => Array.from(planTable(table), renderFile))

/** The project's files first, then each table's. Views are made one at a time. */
function filesOf(model: Model): GeneratedFile[] {
  return [...Array.from(planProject(model), renderFile), ...model.tables.flatMap(filesOfTable)]
}
