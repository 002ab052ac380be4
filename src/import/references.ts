import { databases } from '../databases/databases.js'
import type { DatamodelField } from '../prisma/schema-wasm.js'
import type { Settings } from './imported.js'
import type { TableSource } from './table-source.js'

/** Foreign keys of one column stand with the column, others with the table. */
export function importReferences(
  { model, datamodel, names, provider, note }: TableSource,
  columns: Map<string, Settings>,
): Settings {
  const composite: Settings[] = []
  for (const field of model.fields) {
    const { relationFromFields: from = [], relationToFields: to = [] } = field
    const target = datamodel.models.find(({ name }) => name === field.type)
    const own = from.map((name) => names.columnOf(model, name))
    if (own.length === 0) continue
    if (!target || own.some((name) => !columns.has(name))) {
      const constraint = field.relationConstraint ?? `of ${from.join(', ')}`
      note(
        `its foreign key ${constraint} to ${field.type} stays in the database, unknown to the cache`,
      )
      continue
    }
    const theirs = to.map((name) => names.columnOf(target, name))
    const table = names.tableOf(target)
    const { name, ...others } = rulesOf(field)
    const isRefused = databases[provider].refusedInNames.test(name ?? '')
    const rules = { ...others, ...(name !== undefined && !isRefused && { name }) }
    const [first = ''] = own
    const column = columns.get(first)
    if (own.length === 1 && column && !('references' in column)) {
      const [targetColumn = ''] = theirs
      const isShort = Object.keys(rules).length === 0
      column['references'] = isShort
        ? `${table}.${targetColumn}`
        : { table, column: targetColumn, ...rules }
    } else composite.push({ columns: own, references: { table, columns: theirs }, ...rules })
  }
  return composite.length > 0 ? { foreign_keys: composite } : {}
}

const actions: Record<string, string> = {
  Cascade: 'cascade',
  Restrict: 'restrict',
  NoAction: 'no_action',
  SetNull: 'set_null',
  SetDefault: 'set_default',
}

/** The key's settings, without those that both a spec and Prisma have by default. */
function rulesOf({
  isRequired,
  relationOnDelete,
  relationOnUpdate,
  relationConstraint,
}: DatamodelField): Settings & { name?: string } {
  const usual = isRequired ? 'Restrict' : 'SetNull'
  const onDelete = relationOnDelete ?? usual
  const onUpdate = relationOnUpdate ?? 'Cascade'
  return {
    ...(onDelete !== usual && { on_delete: actions[onDelete] }),
    ...(onUpdate !== 'Cascade' && { on_update: actions[onUpdate] }),
    ...(relationConstraint !== undefined && { name: relationConstraint }),
  }
}
