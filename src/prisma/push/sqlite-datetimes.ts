import type { SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils'
import type { DatamodelModel } from '../schema-wasm.js'

/** A date, time or datetime column. */
export interface InstantColumn {
  table: string
  name: string
  hasDefault: boolean
  /** Prisma's form as a format of `strftime`: values of a column must compare as text. */
  form: string
}

const instantForm = '%Y-%m-%dT%H:%M:%f+00:00'
const now = `strftime('${instantForm}', 'now')`

export function instantColumns(models: DatamodelModel[]): InstantColumn[] {
  return models.flatMap((model) =>
    model.fields
      .filter(({ kind, type }) => kind === 'scalar' && type === 'DateTime')
      .map((field) => ({
        table: model.dbName ?? model.name,
        name: field.dbName ?? field.name,
        hasDefault: field.default !== undefined,
        form: formOf(field.default) ?? instantForm,
      })),
  )
}

/** A date's or a time's default is a call of `strftime` with its form. */
function formOf(given: DatamodelModel['fields'][number]['default']): string | undefined {
  const text = typeof given === 'object' ? String(given.args[0]) : ''
  return /^\(strftime\('([^']*)', 'now'\)\)$/.exec(text)?.[1]
}

/** `2024-12-31 23:59:00.123 +00:00`, as the engine writes a literal. */
const engineLiteral = /'(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d{3})? \+00:00'/

/** The engine's SQL, with defaults in the form in which Prisma's client writes values. */
export function withPrismaDefaults(script: string): string {
  return script
    .replaceAll(/(DATETIME(?: NOT NULL)? DEFAULT) CURRENT_TIMESTAMP/g, `$1 (${now})`)
    .replaceAll(
      new RegExp(`(DATETIME(?: NOT NULL)? DEFAULT) ${engineLiteral.source}`, 'g'),
      (_, start: string, day: string, time: string, fraction = '.000') =>
        `${start} '${day}T${time}${String(fraction)}+00:00'`,
    )
}

/** The table whose columns the engine asks for. */
export function tableOf({ sql }: SqlQuery): string | undefined {
  return /^PRAGMA table_info \("(.*)"\)/.exec(sql)?.[1]?.replaceAll('""', '"')
}

/** How the engine should see a database's defaults, and which defaults must be recreated. */
export class Defaults {
  readonly outdated: InstantColumn[] = []

  constructor(private readonly columns: InstantColumn[]) {}

  /** A table's columns as the engine itself would have created them. */
  translate(query: SqlQuery, result: SqlResultSet): SqlResultSet {
    const table = tableOf(query)
    if (table === undefined) return result
    const name = result.columnNames.indexOf('name')
    const byDefault = result.columnNames.indexOf('dflt_value')
    const rows = result.rows.map((row) =>
      row.with(byDefault, this.forEngine(row[byDefault], table, row[name])),
    )
    return { ...result, rows }
  }

  private forEngine(given: unknown, table: string, name: unknown): unknown {
    const column = this.columns.find((one) => one.table === table && one.name === name)
    if (!column || typeof given !== 'string') return given
    if (given === now) return 'CURRENT_TIMESTAMP'
    if (given.startsWith('strftime(')) return `(${given})`
    const isOutdated = /^CURRENT_(TIMESTAMP|DATE|TIME)$/i.test(given) || engineLiteral.test(given)
    if (!isOutdated || !column.hasDefault) return given
    if (!this.outdated.includes(column)) this.outdated.push(column)
    return null
  }
}

/** A comment in the script that lists the defaults it changes. */
export function describeDefaults(columns: InstantColumn[]): string {
  if (columns.length === 0) return ''
  return ['-- ChangeDefault', ...columns.map((column) => `-- ${quoted(column)}`), ''].join('\n')
}

const anInstant = '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'
const tooExact = '*.[0-9][0-9][0-9][0-9]*'

/** A condition for values in another form than Prisma's, for example that of `CURRENT_TIMESTAMP`. */
export function otherwiseWritten({ name, form }: InstantColumn): string {
  const column = quote(name)
  return (
    `typeof(${column}) = 'text' AND ${column} GLOB '${anInstant}' ` +
    `AND ${column} NOT GLOB '${tooExact}' AND strftime('${form}', ${column}) <> ${column}`
  )
}

/** Gives them Prisma's form, except where that would collide with another row's key. */
export function rewriteSql(column: InstantColumn): string {
  const name = quote(column.name)
  return [
    '-- RewriteDatetimes',
    `UPDATE OR IGNORE ${quote(column.table)} SET ${name} = strftime('${column.form}', ${name})`,
    `WHERE ${otherwiseWritten(column)};`,
    '',
  ].join('\n')
}

function quoted({ table, name }: InstantColumn): string {
  return `${quote(table)}.${quote(name)}`
}

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
