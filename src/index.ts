import type { SpecInput, TableInput } from './spec/spec-input.js'

export type { Diagnostic, Severity, SourceSpan } from './diagnostics/diagnostic.js'
export { generate } from './pipeline/generate.js'
export type {
  GeneratedFile,
  GenerateOptions,
  GenerateResult,
  SpecSource,
} from './pipeline/generate.js'
export type { SpecInput, TableInput } from './spec/spec-input.js'
export type { Provider } from './spec/vocabulary.js'

/** A whole spec, for the default export of `pylight.config.ts`. The same keys as in `pylight.yaml`. */
export function defineConfig(spec: SpecInput): SpecInput {
  return spec
}

/** A table for the `tables` of {@link defineConfig}. */
export function defineTable(table: TableInput): TableInput {
  return table
}
