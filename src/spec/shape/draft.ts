import type { SpecPath } from '../../diagnostics/path.js'
import type { Report } from '../../diagnostics/report.js'
import { isJson, isPlainObject } from '../json-value.js'
import { columnSchema } from '../schema/column.js'
import { documentSchema, frameSchema } from '../schema/document.js'
import { tableSchema } from '../schema/table.js'
import type { ColumnSpec, SpecDocument, TableSpec } from '../spec-document.js'
import { flattenIssues, valueAt, type ShapeIssue } from './issues.js'
import { reportIssues } from './report-issues.js'

/** The valid parts of a spec, so that they are checked although other parts are wrong. */
export interface Draft {
  /** The value as written. */
  written: unknown
  document: SpecDocument
  tables: DraftTable[]
  /** Nothing was left out. */
  isWhole: boolean
  /** `document.database` is complete. */
  hasDatabase: boolean
}

export interface DraftTable {
  table: TableSpec
  index: number
}

const placeholders = {
  table: { name: '(left out)' },
  database: { url: 'file:' },
}

const mostRounds = 6

/** Reports what the schema refuses and reads the rest; undefined if too little is left. */
export function readDraft(written: unknown, report: Report): Draft | undefined {
  const document = readDocument(written)
  if (document) return draftOf(written, document, true)
  const result = documentSchema.safeParse(written)
  if (result.success) return draftOf(written, result.data, true)
  const issues = flattenIssues(result.error.issues, written)
  reportIssues(issues, written, report)
  return salvage(written, issues)
}

/** Undefined when something is wrong with it. */
function readDocument(written: unknown): SpecDocument | undefined {
  const frame = frameSchema.safeParse(written)
  if (!frame.success) return undefined
  const tables = frame.data.tables.map(readTable)
  return tables.every((table) => table !== undefined) ? { ...frame.data, tables } : undefined
}

function readTable(written: unknown): TableSpec | undefined {
  const columns = isPlainObject(written) ? readColumns(written['columns']) : undefined
  if (!isPlainObject(written) || !columns) return tableSchema.safeParse(written).data
  const { data } = tableSchema.safeParse({ ...written, columns: undefined })
  return data && { ...data, columns }
}

/** Undefined when something is wrong with one. */
function readColumns(written: unknown): Record<string, ColumnSpec> | undefined {
  if (!isPlainObject(written)) return undefined
  const columns: Record<string, ColumnSpec> = {}
  for (const [name, value] of Object.entries(written)) {
    const column = readColumn(value)
    if (!column) return undefined
    columns[name] = column
  }
  return columns
}

/** Valid columns by what was written: specs have many equal ones, and the schema tries each setting. */
const knownColumns = new Map<string, ColumnSpec>()
const mostKnown = 20_000

function readColumn(written: unknown): ColumnSpec | undefined {
  if (!isJson(written)) return columnSchema.safeParse(written).data
  const key = JSON.stringify(written)
  const column = knownColumns.get(key) ?? columnSchema.safeParse(written).data
  if (column && knownColumns.size < mostKnown) knownColumns.set(key, column)
  return column
}

function salvage(written: unknown, issues: ShapeIssue[]): Draft | undefined {
  let value = written
  for (let round = 0; round < mostRounds; round++) {
    value = withPlaceholders(without(value, new Set(issues.flatMap((i) => refused(i, value)))))
    const result = documentSchema.safeParse(value)
    if (result.success) return draftOf(written, result.data, false)
    issues = flattenIssues(result.error.issues, value)
  }
  return undefined
}

/** The values to leave out because of an issue, as JSON of their paths. */
function refused(issue: ShapeIssue, root: unknown): string[] {
  const { path } = issue
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => toKey([...path, key]))
  const isMissing = path.length > 0 && valueAt(root, path) === undefined
  return [toKey(isMissing ? path.slice(0, -1) : path)]
}

/** Lists other than the tables are left out completely, so that indexes stay correct. */
function toKey(path: SpecPath): string {
  const start = path[0] === 'tables' ? 2 : 0
  const inList = path.findIndex((step, index) => index >= start && typeof step === 'number')
  return JSON.stringify(inList === -1 ? path : path.slice(0, inList))
}

function without(value: unknown, gone: ReadonlySet<string>, path: SpecPath = []): unknown {
  if (gone.has(JSON.stringify(path))) return undefined
  if (!Array.isArray(value) && !isPlainObject(value)) return value
  return Array.isArray(value)
    ? value.map((inner: unknown, index) => without(inner, gone, [...path, index]))
    : withoutKeys(value, gone, path)
}

function withoutKeys(
  value: Record<string, unknown>,
  gone: ReadonlySet<string>,
  path: SpecPath,
): unknown {
  const entries = Object.entries(value)
  const kept = entries.map(([key, inner]) => [key, without(inner, gone, [...path, key])] as const)
  return Object.fromEntries(kept.filter(([, inner]) => inner !== undefined))
}

function withPlaceholders(value: unknown): unknown {
  if (!isPlainObject(value) || !Array.isArray(value['tables'])) return value
  const tables = value['tables'].map((table: unknown) => table ?? placeholders.table)
  return { ...value, database: value['database'] ?? placeholders.database, tables }
}

function draftOf(written: unknown, document: SpecDocument, isWhole: boolean): Draft {
  const tables = document.tables.map((table, index) => ({ table, index }))
  return {
    written,
    document,
    tables: tables.filter(({ table }) => table.name !== placeholders.table.name),
    isWhole,
    hasDatabase: document.database.url !== placeholders.database.url,
  }
}
