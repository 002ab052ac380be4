import { isPlainObject } from '../spec/json-value.js'
import type { SpecDocument, TableSpec } from '../spec/spec-document.js'
import { readSpec, type SpecOptions } from '../spec/validate.js'
import { readFrame, readPiece, type TableTexts } from '../spec/yaml-tables.js'

export interface ChangedTables {
  /** The spec with these tables and those that they point at. */
  spec: SpecDocument
  /** In the order in which they were asked for. */
  tables: TableSpec[]
}

/**
 * Reads some tables of a spec, of which all others are known to be right. Undefined when there is
 * anything to say of them, which takes the whole spec to say it well.
 *
 * @param changed which tables
 * @param names of all tables, in the order of their texts
 */
export function readChangedTables(
  { file, texts }: { file: string; texts: TableTexts },
  changed: readonly number[],
  names: readonly string[],
  options: SpecOptions,
): ChangedTables | undefined {
  const frame = readFrame(texts)
  const read = (index: number): unknown => readPiece(texts.tables[index] ?? '')?.value
  const written = changed.map(read)
  if (!frame || !written.every(isPlainObject)) return undefined
  const own = new Set(changed.map((index) => names[index]))
  const targets = new Set(written.flatMap(targetsOf).filter((name) => !own.has(name)))
  const others = [...targets].map((name) => withoutReferences(read(names.indexOf(name))))
  const value = { ...(frame.value as object), tables: [...written, ...others] }
  const { spec, diagnostics } = readSpec({ file, value }, options)
  if (!spec || diagnostics.length > 0) return undefined
  return { spec, tables: spec.tables.slice(0, changed.length) }
}

function targetsOf({ columns }: Record<string, unknown>): string[] {
  return Object.values(isPlainObject(columns) ? columns : {}).flatMap((column) => {
    const reference = isPlainObject(column) ? column['references'] : undefined
    const target = isPlainObject(reference) ? reference['table'] : reference
    return typeof target === 'string' ? [target.replace(/\..*/s, '')] : []
  })
}

/** As what they point at isn't read. */
function withoutReferences(table: unknown): unknown {
  if (!isPlainObject(table) || !isPlainObject(table['columns'])) return table
  const columns = Object.entries(table['columns']).map(([name, column]): [string, unknown] => {
    if (!isPlainObject(column)) return [name, column]
    const settings = Object.entries(column).filter(([key]) => key !== 'references')
    return [name, Object.fromEntries(settings)]
  })
  return { ...table, columns: Object.fromEntries(columns) }
}
