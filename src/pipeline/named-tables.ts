import type { DiagnosticCode } from '../diagnostics/catalogue/catalogue.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { Report } from '../diagnostics/report.js'
import { isPlainObject } from '../spec/json-value.js'
import { parseSpec, type SpecSource } from '../spec/parse.js'
import { namedTables, type NamedTable } from '../spec/reflected.js'
import { readSetting, type Setting } from '../spec/settings.js'

export type { NamedTable, ReflectedTables } from '../spec/reflected.js'

export interface NamedTables {
  tables: NamedTable[]
  /** Absent when the spec has none. */
  databaseUrl?: Setting
  /** Diagnostics at the names of tables. */
  diagnose: (findings: { table: string; code: DiagnosticCode; message: string }[]) => Diagnostic[]
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
