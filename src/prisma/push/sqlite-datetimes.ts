import type { DatamodelModel } from '../schema-wasm.js'
import { quote } from './table-names.js'

/** A date, time or datetime column. */
export interface InstantColumn {
  table: string
  name: string
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
        form: formOf(field.default) ?? instantForm,
      })),
  )
}

/** A date's or a time's default is a call of `strftime` with its form. */
function formOf(given: DatamodelModel['fields'][number]['default']): string | undefined {
  const text = typeof given === 'object' && 'args' in given ? String(given.args[0]) : ''
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

const anInstant = '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'
const tooExact = '*.[0-9][0-9][0-9][0-9]*'

/** A condition for values in another form than Prisma's, for example that of `CURRENT_TIMESTAMP`. */
function otherwiseWritten({ name, form }: InstantColumn): string {
  const column = quote(name)
  return (
    `typeof(${column}) = 'text' AND ${column} GLOB '${anInstant}' ` +
    `AND ${column} NOT GLOB '${tooExact}' AND strftime('${form}', ${column}) <> ${column}`
  )
}

export function countOtherwiseWritten(column: InstantColumn): string {
  return `SELECT count(*) AS n FROM ${quote(column.table)} WHERE ${otherwiseWritten(column)}`
}

/** Gives them Prisma's form, except where that would collide with another row's key. */
export function rewriteSql(column: InstantColumn): string {
  const name = quote(column.name)
  return (
    `UPDATE OR IGNORE ${quote(column.table)} SET ${name} = strftime('${column.form}', ${name})\n` +
    `WHERE ${otherwiseWritten(column)}`
  )
}
