import type { Provider } from '../../databases/provider.js'
import { storedType } from '../../import/column-type.js'
import type { Datamodel, DatamodelField, DatamodelModel } from '../../prisma/schema-wasm.js'

/** How a database differs from what a spec says of its tables. */
export interface Differences {
  columns: string[]
  /** About foreign keys that change rows, and that the spec lacks or has with another action. */
  foreignKeys: string[]
  /** Triggers, rules and other users that write. */
  writers: string[]
}

/** Compares the tables that both have; each sentence begins with the database's name of the table. */
export function compareTables(
  wanted: Datamodel,
  found: Datamodel,
  provider: Provider,
): Differences {
  const pairs = wanted.models.flatMap((model) => {
    const other = found.models.find((one) => isSame(one, model))
    return other ? [{ model, other }] : []
  })
  return {
    columns: pairs.flatMap(({ model, other }) => columnsOf(model, other, provider)),
    foreignKeys: pairs
      .filter(({ model }) => !model.isView)
      .flatMap(({ model, other }) => keysOf(model, other, { wanted, found })),
    writers: pairs.flatMap(({ other }) =>
      (other.notes ?? [])
        .filter((note) => /^its (trigger|rule|writer) /.test(note))
        .map((note) => `${nameOf(other)}: ${note}`),
    ),
  }
}

function isSame(one: DatamodelModel, other: DatamodelModel): boolean {
  const isSchema = !one.schema || !other.schema || one.schema === other.schema
  return isSchema && nameOf(one) === nameOf(other)
}

function nameOf({ name, dbName }: { name: string; dbName?: string | null }): string {
  return dbName ?? name
}

function columnsOf(model: DatamodelModel, other: DatamodelModel, provider: Provider): string[] {
  return model.fields.filter(isColumn).flatMap((field) => {
    const column = `${nameOf(model)}.${nameOf(field)}`
    const found = other.fields.find((one) => isColumn(one) && one.name === nameOf(field))
    if (!found) return [`${column} isn't in the database`]
    const isOther = storedType(field, provider) !== storedType(found, provider)
    const type = found.sqlType ?? found.type
    if (isOther) return [`${column} is ${type} in the database, another type than the spec's`]
    const mayBeNull = field.isRequired && !found.isRequired && !model.isView
    return mayBeNull ? [`${column} may be NULL in the database, and not by the spec`] : []
  })
}

function isColumn({ kind }: DatamodelField): boolean {
  return kind === 'scalar' || kind === 'enum'
}

/** The database's foreign keys that change rows, and that the spec lacks or has with another action. */
function keysOf(
  model: DatamodelModel,
  other: DatamodelModel,
  { wanted, found }: Record<'wanted' | 'found', Datamodel>,
): string[] {
  const known = model.fields.flatMap((field) => {
    const target = wanted.models.find(({ name }) => name === field.type)
    const columns = field.relationFromFields ?? []
    if (columns.length === 0 || !target) return []
    const names = columns.map((name) =>
      nameOf(model.fields.find((one) => one.name === name) ?? { name }),
    )
    return [{ columns: idOf(names), target, rule: ruleOf(field) }]
  })
  return other.fields.flatMap((field) => {
    const { relationFromFields: columns = [], type } = field
    const rule = ruleOf(field)
    if (columns.length === 0 || !changing.includes(rule)) return []
    const target = found.models.find(({ name }) => name === type)
    const same = known.find((key) => {
      return key.columns === idOf(columns) && target !== undefined && isSame(key.target, target)
    })
    if (same?.rule === rule) return []
    const says = same ? `and ${same.rule} by the spec` : "and isn't in the spec"
    return [
      `${nameOf(other)}: its foreign key (${columns.join(', ')}) to ${type} is ON DELETE ${rule} ${says}`,
    ]
  })
}

const changing = ['Cascade', 'SetNull', 'SetDefault']

function ruleOf({ relationOnDelete, isRequired }: DatamodelField): string {
  return relationOnDelete ?? (isRequired ? 'Restrict' : 'SetNull')
}

function idOf(columns: string[]): string {
  return JSON.stringify(columns.toSorted())
}
