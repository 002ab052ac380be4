import type { Diagnostic } from './diagnostics/diagnostic.js'
import { buildModel } from './model/build.js'
import { Project } from './reasons/project.js'
import { Reasons } from './reasons/reasons.js'
import type { SpecSource } from './spec/parse.js'
import { readSpec } from './spec/validate.js'
import type { Provider } from './spec/vocabulary.js'

export type { MadeFile } from './reasons/project.js'
export type { Reason, Reasons } from './reasons/reasons.js'

/** What tells why lines are generated; absent when the spec has an error. Reads and writes nothing. */
export function readReasons(
  source: SpecSource,
  options: { provider?: Provider } = {},
): { reasons?: Reasons; diagnostics: Diagnostic[] } {
  const { spec, places, diagnostics } = readSpec(source, options)
  if (!spec || !places) return { diagnostics }
  const built = buildModel(spec, { ...options, places })
  const all = [...diagnostics, ...built.diagnostics]
  if (built.diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics: all }
  const project = new Project(spec, built.model, options.provider)
  return { reasons: new Reasons(project, places), diagnostics: all }
}
