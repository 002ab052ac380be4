import type { DiagnosticCode } from '../diagnostics/catalogue/catalogue.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { Report } from '../diagnostics/report.js'
import { listOf } from '../diagnostics/suggest.js'
import { isPlainObject } from '../spec/json-value.js'
import { parseSpec, type SpecSource } from '../spec/parse.js'
import { namedTables, type NamedTable } from '../spec/named-table.js'
import { filled, type ReflectedTables } from '../spec/reflected.js'
import { readSetting, type Setting } from '../spec/settings.js'

export type { NamedTable } from '../spec/named-table.js'
export { unseenTables, type ChangingKey, type KnownTable } from '../spec/changing-keys.js'
export type { ReflectedTables } from '../spec/reflected.js'

export interface NamedTables {
  tables: NamedTable[]
  /** Absent when the spec has none. */
  databaseUrl?: Setting
  /** Diagnostics at the names of tables. */
  diagnose: (findings: { table: string; code: DiagnosticCode; message: string }[]) => Diagnostic[]
}

/** Notes on tables that aren't cached because the spec lacks keys that may change their rows. */
export function notesOfUncached(
  source: SpecSource,
  reflected: ReflectedTables,
  asked: readonly string[],
): { table: string; text: string }[] {
  const value = parseSpec(source).raw?.value
  if (!isPlainObject(value) || !Array.isArray(value['tables'])) return []
  const known = new Set(namedTables(value).map(({ name }) => name))
  const added = asked.filter((name) => !known.has(name)).map((name) => ({ name }))
  const tables = [...(value['tables'] as unknown[]), ...added]
  return filled({ ...value, tables }, reflected).uncached.map(({ name, through }) => {
    const others = [...new Set(through)]
    const reason =
      others.length === 0
        ? 'foreign keys that the spec lacks may change its rows'
        : `its rows may change with those of ${listOf(others, 'and')}, which the spec doesn't list`
    return { table: name, text: `${name}: isn't cached, because ${reason}` }
  })
}

/** What has to be known of a spec to read its tables from the database; undefined if it can't be read. */
export function readNamedTables(source: SpecSource): NamedTables | undefined {
  const { raw } = parseSpec(source)
  if (!raw) return undefined
  const { value, places } = raw
  const tables = namedTables(value)
  const database = isPlainObject(value) ? value['database'] : undefined
  const url = isPlainObject(database) ? database['url'] : database
  return {
    tables,
    ...(typeof url === 'string' && { databaseUrl: readSetting(url) }),
    diagnose: (findings) => {
      const report = new Report(places)
      for (const { table, code, message } of findings) {
        const index = tables.findIndex(({ name }) => name === table)
        report.add(code, index === -1 ? ['tables'] : ['tables', index, 'name'], message)
      }
      return report.list()
    },
  }
}
