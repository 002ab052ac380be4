import { columnProblems } from './catalogue/columns.js'
import type { CatalogueEntry } from './catalogue/entry.js'
import { featureProblems } from './catalogue/features.js'
import { nameProblems } from './catalogue/names.js'
import { referenceProblems } from './catalogue/references.js'
import { settingProblems } from './catalogue/settings.js'
import { shapeProblems } from './catalogue/shape.js'
import { yamlProblems } from './catalogue/yaml.js'

const problems = {
  ...yamlProblems,
  ...shapeProblems,
  ...nameProblems,
  ...columnProblems,
  ...referenceProblems,
  ...featureProblems,
  ...settingProblems,
}

export type DiagnosticCode = keyof typeof problems

/** Every code there is, with what `pylight explain` says of it. */
export const catalogue: Record<DiagnosticCode, CatalogueEntry> = problems

export const diagnosticCodes = Object.keys(problems) as DiagnosticCode[]
