import { stringify } from 'yaml'
import { generate } from '../../src/pipeline/generate.js'
import type { GeneratedFile } from '../../src/render/generated-file.js'
import type { Random } from '../snapshots/random.js'

export interface Spec {
  database: { url: string }
  tables: Table[]
}

interface Table {
  name: string
  was?: string
  columns: Record<string, object>
  features?: object
  methods?: string[]
}

const key = { type: 'integer', primary_key: true }
const names = ['alpha', 'beta', 'gamma', 'delta', 'omega']
const types = ['integer', 'string', 'boolean', 'date', 'decimal', 'json']

export function twoTables(): Spec {
  const spec: Spec = { database: { url: 'file:./a.db' }, tables: [] }
  addTable(spec, 'alpha')
  addTable(spec, 'beta')
  return spec
}

/** A change as people make it: of a column, a table or a feature. */
export function changeSpec(spec: Spec, random: Random): void {
  const table = random.pick(spec.tables)
  const columns = Object.keys(table.columns).filter((name) => name !== 'id')
  const column = () => ({ type: random.pick(types), nullable: random.below(2) === 0 })
  const name = () => `${random.pick(names)}_${random.below(3)}`
  random.pick([
    () => (table.columns[name()] = column()),
    () => (table.columns[name()] = column()),
    () => columns.length > 1 && Reflect.deleteProperty(table.columns, random.pick(columns)),
    () => columns.length > 0 && (table.columns[random.pick(columns)] = column()),
    () => columns.length > 0 && renameColumn(table, random.pick(columns), name()),
    () => (table.features = { caching: random.below(2) === 0 }),
    () => (table.methods = random.pick([['GET'], ['GET', 'POST'], ['GET', 'POST', 'DELETE']])),
    () => addTable(spec, random.pick(names)),
    () => renameTable(spec, table, `${random.pick(names)}s`),
    () => spec.tables.length > 1 && spec.tables.splice(spec.tables.indexOf(table), 1),
  ])()
}

/** The files of a spec; undefined when the spec has errors. */
export function filesOf(spec: Spec): GeneratedFile[] | undefined {
  const { files } = generate({ file: 'pylight.yaml', text: stringify(spec) })
  return files.length > 0 ? files : undefined
}

function addTable(spec: Spec, name: string): void {
  if (spec.tables.some((table) => table.name === `${name}s`)) return
  spec.tables.push({ name: `${name}s`, columns: { id: key, title: { type: 'text' } } })
}

function renameTable({ tables }: Spec, table: Table, name: string): void {
  if (tables.some((other) => other.name === name)) return
  table.was = table.name
  table.name = name
}

function renameColumn(table: Table, from: string, to: string): void {
  if (to in table.columns) return
  const renamed = Object.entries(table.columns).map(([name, column]) =>
    name === from ? [to, { ...column, was: from }] : [name, column],
  )
  table.columns = Object.fromEntries(renamed) as Table['columns']
}
