import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { inFileOrder, type SpecPlaces } from '../diagnostics/report.js'
import { buildModel } from '../model/build.js'
import type { Model } from '../model/model.js'
import type { PackageManager } from '../model/package-manager.js'
import type { SpecSource } from '../spec/parse.js'
import type { SpecDocument } from '../spec/spec-document.js'
import { readSpec } from '../spec/validate.js'
import type { Provider } from '../spec/vocabulary.js'

export interface ReadOptions {
  /** The database to generate for; overrides the spec's. */
  provider?: Provider
  /** What installs the project's packages; default: npm. */
  packageManager?: PackageManager
}

export interface ReadModel {
  /** The spec; absent when it has an error. */
  read?: { spec: SpecDocument; places: SpecPlaces; model: Model }
  /** All problems of the spec, in file order. */
  diagnostics: Diagnostic[]
}

/** A spec and its model. Reads and writes nothing. */
export function readModel(source: SpecSource, options: ReadOptions): ReadModel {
  const { spec, places, diagnostics } = readSpec(source, options)
  if (!spec || !places) return { diagnostics }
  const { model, diagnostics: more } = buildModel(spec, { ...options, places })
  const all = inFileOrder([...diagnostics, ...more])
  const hasError = more.some(({ severity }) => severity === 'error')
  return hasError ? { diagnostics: all } : { read: { spec, places, model }, diagnostics: all }
}
