import type { Provider } from '../../databases/provider.js'
import { storedType } from '../../import/column-type.js'
import type { Datamodel, DatamodelField, DatamodelModel } from '../../prisma/schema-wasm.js'
import { unknownKeys, type UnknownKey } from './unknown-keys.js'
import { isSame, nameOf, type TablePair } from './table-pair.js'

/** How a database differs from what a spec says of its tables. */
export interface Differences {
  columns: string[]
  /** About foreign keys that change rows, and that the spec lacks or has with another action. */
  foreignKeys: UnknownKey[]
  /** Triggers, rules and other users that write. */
  writers: string[]
}

export function pairsOf(wanted: Datamodel, found: Datamodel): TablePair[] {
  return wanted.models.flatMap((model) => {
    const other = found.models.find((one) => isSame(one, model))
    return other ? [{ model, other }] : []
  })
}

/** Compares the tables that both have; each sentence begins with the database's name of the table. */
export function compareTables(
  wanted: Datamodel,
  found: Datamodel,
  provider: Provider,
): Differences {
  const pairs = pairsOf(wanted, found)
  return {
    columns: pairs.flatMap(({ model, other }) => columnsOf(model, other, provider)),
    foreignKeys: pairs
      .filter(({ model }) => !model.isView)
      .flatMap((pair) => unknownKeys(pair, { wanted, found })),
    writers: pairs.flatMap(({ other }) =>
      (other.notes ?? [])
        .filter((note) => /^its (trigger|rule|writer) /.test(note))
        .map((note) => `${nameOf(other)}: ${note}`),
    ),
  }
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
