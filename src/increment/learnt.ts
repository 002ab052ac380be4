import { createHash } from 'node:crypto'
import type { Model } from '../model/model.js'
import { knownTable, type KnownTable } from '../model/rebuild.js'
import type { SpecDocument } from '../spec/spec-document.js'
import { splitTables, type TableTexts } from '../spec/yaml-tables.js'

/** What a generation learnt of its spec, so that a later one can make what has changed alone. */
export interface Learnt {
  /** A hash of all in the spec that isn't a table. */
  frame: string
  /** In the order of the spec. */
  tables: LearntTable[]
}

export interface LearntTable {
  name: string
  model: string
  /** A hash of its text. */
  text: string
}

/** An anchor or an alias: a table that has one may not be all that its text says. */
const anchor = /(?:^|[\s[{,:-])[&*]\w/

/** As lines of JSON: first what holds for all, then a {@link KnownTable} each. Undefined when nothing can be learnt. */
export function learn(text: string, spec: SpecDocument, { tables }: Model): string[] | undefined {
  const texts = splitTables(text)
  if (!texts || texts.tables.length !== spec.tables.length || anchor.test(text)) return undefined
  const byName = new Map(tables.map((table) => [table.name, table]))
  const learnt: LearntTable[] = []
  const lines: string[] = []
  for (const [index, tableSpec] of spec.tables.entries()) {
    const table = byName.get(tableSpec.name)
    if (!table) return undefined
    const { name, names } = table
    learnt.push({ name, model: names.model, text: hashOf(texts.tables[index] ?? '') })
    lines.push(JSON.stringify(knownTable(tableSpec, table)))
  }
  return [printLearnt({ frame: frameOf(texts), tables: learnt }), ...lines]
}

export function frameOf({ head }: TableTexts): string {
  return hashOf(head)
}

export function printLearnt(learnt: Learnt): string {
  return JSON.stringify(learnt)
}

export function readLearnt(lines: readonly string[]): Learnt {
  return JSON.parse(lines[0] ?? '') as Learnt
}

export function readKnown(lines: readonly string[], index: number): KnownTable {
  return JSON.parse(lines[index + 1] ?? '') as KnownTable
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
