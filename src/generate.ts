import type { Diagnostic } from './diagnostics/diagnostic.js'
import { inFileOrder } from './diagnostics/report.js'
import { buildModel } from './model/build.js'
import type { Model } from './model/model.js'
import { formerFiles, readRenames, type Renames } from './model/renames.js'
import { TableMemory } from './model/table-memory.js'
import type { GeneratedFile } from './render/generated-file.js'
import { renderFile } from './render/render-file.js'
import type { SpecSource } from './spec/parse.js'
import type { Setting } from './spec/settings.js'
import { readSpec } from './spec/validate.js'
import type { Provider } from './spec/vocabulary.js'
import { planProject, planTable } from './views/files.js'
import { oncePerTable } from './views/once-per-table.js'

export type { GeneratedFile } from './render/generated-file.js'
export type { SpecSource } from './spec/parse.js'

export interface GenerateOptions {
  /** The database to generate for, over the spec's own. */
  provider?: Provider
}

export interface GenerateResult {
  /** None when there is an error. */
  files: GeneratedFile[]
  /** All problems of the spec, in file order. */
  diagnostics: Diagnostic[]
  /** The spec's `database.url`; absent when there is an error. */
  databaseUrl?: Setting
  /** Former names that the spec gives; absent when there is an error. */
  renames?: Renames
}

/** The project that a spec describes. Reads and writes nothing; the same input gives the same bytes. */
export function generate(source: SpecSource, options: GenerateOptions = {}): GenerateResult {
  const { spec, places, diagnostics } = readSpec(source, options)
  if (!spec) return { files: [], diagnostics }

  const built = buildModel(spec, { ...options, places })
  const all = inFileOrder([...diagnostics, ...built.diagnostics])
  if (built.diagnostics.some(({ severity }) => severity === 'error')) {
    return { files: [], diagnostics: all }
  }
  const model = { ...built.model, tables: memory.recall(built.model.tables) }
  const renames = readRenames(spec)
  const formerOf = formerFiles(renames, model)
  const files = filesOf(model).map((file) => {
    const was = formerOf(file)
    return was ? { ...file, was } : file
  })
  return { files, diagnostics: all, databaseUrl: model.database.url, renames }
}

/** What doesn't differ from run to run of one process is made once. */
const memory = new TableMemory()
const filesOfTable = oncePerTable((table) => Array.from(planTable(table), renderFile))

/** The project's files first, then each table's. Views are made one at a time. */
function filesOf(model: Model): GeneratedFile[] {
  return [...Array.from(planProject(model), renderFile), ...model.tables.flatMap(filesOfTable)]
}
