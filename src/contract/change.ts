import type { SpecPath } from '../diagnostics/path.js'
import type { SpecPart } from '../diagnostics/report.js'
import type { Column, Model, Table } from '../model/model.js'
import type { SpecDocument, TableSpec } from '../spec/spec-document.js'

/** What clients see of a change of the spec. */
export type ChangeKind =
  | 'removed-operation'
  | 'removed-column'
  | 'removed-parameter'
  | 'narrowed-input'
  | 'widened-output'
  | 'narrowed-access'
  | 'changed-type'
  | 'changed-lists'
  | 'changed-key'
  | 'added'

export interface ContractChange {
  /** All but `added` break clients. */
  kind: ChangeKind
  message: string
  /** Which spec has the place: what is gone is only in the former one. */
  side: 'before' | 'after'
  path: SpecPath
  part: SpecPart
}

/** A spec and what it means. */
export interface Side {
  spec: SpecDocument
  model: Model
}

/** A table that both specs have. */
export interface TablePair {
  before: Table
  after: Table
  /** Where it is in each spec. */
  was: SpecPath
  is: SpecPath
  /** What the new spec says of it. */
  spec: TableSpec
}

/** A column that both tables have. */
export interface ColumnPair {
  before: Column
  after: Column
  table: TablePair
  /** `products.price` */
  name: string
  /** The place of one of its settings. */
  at: (key: string) => SpecPath
}

/** A change that is seen in the new spec. */
export function changeAt(path: SpecPath, kind: ChangeKind, message: string): ContractChange {
  return { kind, message, side: 'after', path, part: 'value' }
}

/** Something that only the former spec has. */
export function goneFrom(path: SpecPath, kind: ChangeKind, message: string): ContractChange {
  return { kind, message, side: 'before', path, part: 'key' }
}

/** Something that only the new spec has, and that breaks nothing. */
export function addedAt(path: SpecPath, message: string): ContractChange {
  return { kind: 'added', message, side: 'after', path, part: 'key' }
}

export function missing<T>(before: readonly T[], after: readonly T[]): T[] {
  return before.filter((one) => !after.includes(one))
}
