import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { buildModel } from '../../src/model/build.js'
import type { SpecSource } from '../../src/spec/parse.js'
import { readSpec } from '../../src/spec/validate.js'

/** Everything that is said of a spec, names that only the model makes included. */
export function diagnose(source: SpecSource): Diagnostic[] {
  const { spec, places, diagnostics } = readSpec(source)
  return spec ? [...diagnostics, ...buildModel(spec, { places }).diagnostics] : diagnostics
}

/** A spec of an example: with a database, when the example leaves it out. */
export function completed(example: string): string {
  const database = 'database: { url: "postgresql://localhost/shop" }\n'
  const isComplete = example.includes('database:') || !example.includes('tables:')
  return isComplete ? example : database + example
}
