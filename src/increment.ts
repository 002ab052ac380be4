import {
  frameOf,
  hashOf,
  printLearnt,
  readKnown,
  readLearnt,
  type Learnt,
} from './increment/learnt.js'
import { readChangedTables, type ChangedTables } from './increment/read-changed-tables.js'
import type { Table } from './model/model.js'
import { knownTable, rebuildTable } from './model/rebuild.js'
import type { GeneratedFile } from './render/generated-file.js'
import { renderFile } from './render/render-file.js'
import { resolveProvider } from './spec/provider.js'
import type { Provider } from './spec/vocabulary.js'
import { splitTables } from './spec/yaml-tables.js'
import { planTable } from './views/files.js'
import { planTableParts } from './views/table-parts.js'

/** A text as an earlier run made it, and as it is now. */
export interface Remade {
  before: GeneratedFile
  after: GeneratedFile
}

export interface Increment {
  /** All other files are as they were. */
  files: Remade[]
  /** Of files that tables share; each part stands once in the file of its path. */
  parts: Remade[]
  /** For the next increment. */
  learnt: string[]
}

interface Source {
  file: string
  text: string
}

/** More of them are generated as fast with all others. */
const mostTables = 10

/**
 * What becomes of a project when nothing but tables has changed in its spec, and in these nothing that
 * other tables depend on. Undefined when it takes a whole generation to tell. Reads and writes nothing.
 *
 * @param lines what the generation or increment before has learnt
 */
export function generateIncrement(
  { file, text }: Source,
  options: { provider?: Provider },
  lines: readonly string[],
): Increment | undefined {
  const texts = splitTables(text)
  const learnt = readLearnt(lines)
  if (texts?.tables.length !== learnt.tables.length) return undefined
  if (frameOf(texts) !== learnt.frame) return undefined
  const tables = learnt.tables.map((table, index) => {
    return { ...table, text: hashOf(texts.tables[index] ?? '') }
  })
  const changed = [...tables.keys()].filter((at) => tables[at]?.text !== learnt.tables[at]?.text)
  if (changed.length > mostTables) return undefined
  const names = tables.map(({ name }) => name)
  const read = readChangedTables({ file, texts }, changed, names, options)
  return read && remake(read, { changed, lines, next: { ...learnt, tables } }, options)
}

interface Change {
  /** The tables' places in the spec. */
  changed: readonly number[]
  lines: readonly string[]
  next: Learnt
}

function remake(
  { spec, tables }: ChangedTables,
  { changed, lines, next }: Change,
  { provider: named }: { provider?: Provider },
): Increment | undefined {
  const provider = resolveProvider(spec, named)
  const modelOf = new Map(next.tables.map(({ name, model }) => [name, model]))
  const partsOf = (table: Table): GeneratedFile[] =>
    provider ? planTableParts(table, modelOf, provider).map(renderFile) : []
  const learnt = [printLearnt(next), ...lines.slice(1)]
  const increment: Increment = { files: [], parts: [], learnt }
  for (const [position, index] of changed.entries()) {
    const table = tables[position]
    const rebuilt = table && provider && rebuildTable(readKnown(lines, index), table, { ...spec, provider })
    if (!rebuilt) return undefined
    const files = pairs(filesOf(rebuilt.before), filesOf(rebuilt.after))
    const parts = pairs(partsOf(rebuilt.before), partsOf(rebuilt.after))
    if (!files || !parts) return undefined
    increment.files.push(...files)
    increment.parts.push(...parts)
    learnt[index + 1] = JSON.stringify(knownTable(table, rebuilt.after))
  }
  return increment
}

function filesOf(table: Table): GeneratedFile[] {
  return Array.from(planTable(table), renderFile).filter(({ mode }) => mode === 'generated')
}

/** Undefined when there are more or fewer of them. */
function pairs(before: GeneratedFile[], after: GeneratedFile[]): Remade[] | undefined {
  const made = after.flatMap((file, index): Remade[] => {
    const former = before[index]
    return former?.path === file.path ? [{ before: former, after: file }] : []
  })
  return made.length === before.length && made.length === after.length ? made : undefined
}
