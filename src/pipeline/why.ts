import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { Project } from '../reasons/project.js'
import { Reasons } from '../reasons/reasons.js'
import type { SpecSource } from '../spec/parse.js'
import { readModel, type ReadOptions } from './read-model.js'

export type { MadeFile } from '../reasons/project.js'
export type { Reason, Reasons } from '../reasons/reasons.js'

/** Finds the reasons of lines; absent when the spec has an error. Reads and writes nothing. */
export function why(
  source: SpecSource,
  options: ReadOptions = {},
): { reasons?: Reasons; diagnostics: Diagnostic[] } {
  const { read, diagnostics } = readModel(source, options)
  if (!read) return { diagnostics }
  const project = new Project(read.spec, read.model, options.provider)
  return { reasons: new Reasons(project, read.places), diagnostics }
}
