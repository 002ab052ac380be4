import type { ChangeKind, ContractChange } from '../contract/change.js'
import { compareContracts } from '../contract/compare.js'
import type { Diagnostic, SourceSpan } from '../diagnostics/diagnostic.js'
import { maskPasswords } from '../diagnostics/mask.js'
import { formatPath } from '../diagnostics/path.js'
import type { SpecSource } from '../spec/parse.js'
import { readModel, type ReadModel, type ReadOptions } from './read-model.js'

/** What a change of a spec means for clients, and the place in the spec that says so. */
export interface ContractFinding {
  kind: ChangeKind
  isBreaking: boolean
  message: string
  /** Whether the place is in the former spec, as the new one lacks it. */
  isFormer: boolean
  file: string
  path: string
  /** Absent when the spec is a program, which has no lines. */
  span?: SourceSpan
}

export interface Comparison {
  /** What breaks clients comes first, then in file order; absent when a spec has an error. */
  findings?: ContractFinding[]
  /** Problems of the former spec, if it has errors. */
  diagnostics: Diagnostic[]
}

interface Version {
  source: SpecSource
  options: ReadOptions
}

/** Compares what two specs promise to clients. Reads and writes nothing. */
export function compare(before: Version, after: Version): Comparison {
  const was = readModel(before.source, before.options)
  const is = readModel(after.source, after.options)
  if (!was.read || !is.read) return { diagnostics: [...was.diagnostics, ...is.diagnostics] }
  const sides = { before: was.read, after: is.read }
  const changes = compareContracts(was.read, is.read)
  const findings = changes.map((change) => locate(change, sides))
  return { findings: findings.toSorted(byWeight), diagnostics: [] }
}

type Read = NonNullable<ReadModel['read']>

function locate(
  { kind, message, side, path, part }: ContractChange,
  sides: Record<ContractChange['side'], Read>,
): ContractFinding {
  const { places } = sides[side]
  const span = places.locate(path, part)
  return {
    kind,
    isBreaking: kind !== 'added',
    message: maskPasswords(message),
    isFormer: side === 'before',
    file: places.file,
    path: formatPath(path),
    ...(span && { span }),
  }
}

function byWeight(a: ContractFinding, b: ContractFinding): number {
  return (
    Number(b.isBreaking) - Number(a.isBreaking) ||
    Number(a.isFormer) - Number(b.isFormer) ||
    (a.span?.line ?? 0) - (b.span?.line ?? 0) ||
    (a.span?.column ?? 0) - (b.span?.column ?? 0)
  )
}
