import { mayChangeOnUpdate, onDeleteOf } from '../../import/foreign-keys.js'
import type { Datamodel, DatamodelField, DatamodelModel } from '../../prisma/schema-wasm.js'
import { isSame, nameOf, type TablePair } from './table-pair.js'

/** A foreign key that changes rows, and that the spec lacks or has with another action. */
export interface UnknownKey {
  /** The table's model in the spec's schema. */
  model: string
  columns: string[]
  /** The name of the table that it refers to, if the spec doesn't have that. */
  unlisted?: string
  text: string
}

type Both = Record<'wanted' | 'found', Datamodel>

export function unknownKeys({ model, other }: TablePair, { wanted, found }: Both): UnknownKey[] {
  const known = keysOf(model, wanted)
  return other.fields.flatMap((field) => {
    const { relationFromFields: columns = [], type } = field
    if (columns.length === 0) return []
    const target = found.models.find(({ name }) => name === type)
    const same = known.find((key) => {
      return key.columns === idOf(columns) && target !== undefined && isSame(key.target, target)
    })
    const isListed = target !== undefined && wanted.models.some((one) => isSame(one, target))
    return changingRules(field, target, found).flatMap(({ on, rule }): UnknownKey[] => {
      if (same && ruleOf(same.field, on) === rule) return []
      const says = same ? `and ${ruleOf(same.field, on)} by the spec` : "and isn't in the spec"
      const key = `its foreign key (${columns.join(', ')}) to ${type}`
      const text = `${nameOf(other)}: ${key} is ON ${on} ${rule} ${says}`
      return [{ model: model.name, columns, ...(!isListed && { unlisted: type }), text }]
    })
  })
}

/** The foreign keys that the spec says, by the database's names of their columns. */
function keysOf(model: DatamodelModel, { models }: Datamodel) {
  return model.fields.flatMap((field) => {
    const target = models.find(({ name }) => name === field.type)
    const columns = field.relationFromFields ?? []
    if (columns.length === 0 || !target) return []
    const names = columns.map((name) =>
      nameOf(model.fields.find((one) => one.name === name) ?? { name }),
    )
    return [{ columns: idOf(names), target, field }]
  })
}

function changingRules(
  field: DatamodelField,
  target: DatamodelModel | undefined,
  found: Datamodel,
): { on: Event; rule: string }[] {
  const events: Event[] = mayChangeOnUpdate(field, target, found)
    ? ['DELETE', 'UPDATE']
    : ['DELETE']
  return events
    .map((on) => ({ on, rule: ruleOf(field, on) }))
    .filter(({ rule }) => changing.includes(rule))
}

type Event = 'DELETE' | 'UPDATE'

const changing = ['Cascade', 'SetNull', 'SetDefault']

function ruleOf(field: DatamodelField, on: Event): string {
  return on === 'UPDATE' ? (field.relationOnUpdate ?? 'Cascade') : onDeleteOf(field)
}

function idOf(columns: string[]): string {
  return JSON.stringify(columns.toSorted())
}
