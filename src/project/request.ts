import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Change } from '../output/change-set.js'
import type { UpdateOptions } from '../output/update-folder.js'
import type { SpecSource } from '../pipeline/generate.js'
import type { NamedProject } from './named-project.js'
import type { PossibleRename, PossibleValueRename } from './possible-renames.js'
import type { Reporter } from './reporter.js'

/** The input of a run. */
export interface GenerationRequest extends NamedProject, Pick<UpdateOptions, 'texts' | 'signal'> {
  /** Spec contents to use instead of the file's. */
  source?: SpecSource
  client: boolean
  force: boolean
  /** Reads tables without columns from the database, although they were read before. */
  refresh?: boolean
  adopt?: boolean
  /** Default: markers, in CI a failure. */
  conflict?: UpdateOptions['conflict'] | undefined
  reporter?: Reporter
  /** Called with the paths of the files of a program. */
  loaded?: Set<string>
}

/** The result of a run: diagnostics and the fate of each file. */
export interface Written {
  diagnostics: Diagnostic[]
  changes: Change[]
  /** What can't be served of the tables that were read from the database. */
  leftOut?: string[]
  /** What may have been meant as a rename. */
  possibleRenames?: PossibleRename[]
  possibleValueRenames?: PossibleValueRename[]
}
