import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Change } from '../output/change-set.js'
import type { UpdateOptions } from '../output/update-folder.js'
import type { SpecSource } from '../pipeline/generate.js'
import type { NamedProject } from './named-project.js'
import type { Reporter } from './reporter.js'

/** What is asked of a run. */
export interface GenerationRequest extends NamedProject, Pick<UpdateOptions, 'texts' | 'signal'> {
  /** Spec contents to use instead of the file's. */
  source?: SpecSource
  client: boolean
  force: boolean
  adopt?: boolean
  /** By default marks, and in CI a failure. */
  conflict?: UpdateOptions['conflict'] | undefined
  reporter?: Reporter
  /** Gets the paths of the files that a program is made of. */
  loaded?: Set<string>
}

/** What a run found and what became of each file. */
export interface Written {
  diagnostics: Diagnostic[]
  changes: Change[]
}
