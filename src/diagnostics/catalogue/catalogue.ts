import { accessProblems } from './access.js'
import { columnProblems } from './columns.js'
import type { CatalogueEntry } from './entry.js'
import { featureProblems } from './features.js'
import { nameProblems } from './names.js'
import { referenceProblems } from './references.js'
import { requestProblems } from './requests.js'
import { settingProblems } from './settings.js'
import { shapeProblems } from './shape.js'
import { yamlProblems } from './yaml.js'

const problems = {
  ...yamlProblems,
  ...shapeProblems,
  ...nameProblems,
  ...columnProblems,
  ...referenceProblems,
  ...featureProblems,
  ...accessProblems,
  ...settingProblems,
  ...requestProblems,
}

export type DiagnosticCode = keyof typeof problems

/** Every code, with what `pylight explain` prints about it. */
export const catalogue: Record<DiagnosticCode, CatalogueEntry> = problems

export const diagnosticCodes = Object.keys(problems) as DiagnosticCode[]
