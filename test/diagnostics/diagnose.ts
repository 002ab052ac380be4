import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { buildModel } from '../../src/model/build.js'
import type { SpecSource } from '../../src/spec/parse.js'
import { readSpec } from '../../src/spec/validate.js'

/** All diagnostics of a spec, including those of the model's names. */
export function diagnose(source: SpecSource): Diagnostic[] {
  const { spec, places, diagnostics } = readSpec(source)
  return spec ? [...diagnostics, ...buildModel(spec, { places }).diagnostics] : diagnostics
}

/** An example's spec, with a database if the example has none. */
export function completed(example: string): string {
  const database = 'database: { url: "postgresql://localhost/shop" }\n'
  const isComplete = example.includes('database:') || !example.includes('tables:')
  return isComplete ? example : database + example
}
