import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { SpecSource } from '../pipeline/generate.js'
import { UsageProblem } from './usage-problem.js'

/** The spec has errors. The exit code is 2. */
export class SpecProblem extends UsageProblem {
  constructor(
    readonly diagnostics: Diagnostic[],
    readonly source: SpecSource,
    message = 'The spec has errors. Fix them first.',
  ) {
    super(message)
  }
}
