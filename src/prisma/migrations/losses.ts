import { outboxTable } from '../outbox/recordings.js'
import { placed } from '../push/placed.js'
import type { Datamodel, DatamodelField, DatamodelModel } from '../schema-wasm.js'

/** What a migration does to rows that exist, as sentences. */
export interface Losses {
  loses: string[]
  /** Why the database may refuse the migration. */
  mayFail: string[]
}

export function lossesOf(before: Datamodel | undefined, after: Datamodel): Losses {
  const losses: Losses = { loses: [], mayFail: [] }
  if (!before) return losses
  const models = new Map(after.models.map((model) => [tableOf(model), model] as const))
  for (const model of before.models.filter(({ isView }) => !isView)) {
    const table = tableOf(model)
    const next = models.get(table)
    if (next) compareColumns(table, model, next, losses)
    else if (table !== outboxTable) losses.loses.push(`table ${table} with all its rows`)
  }
  compareEnums(before, after, losses)
  compareUniques(before, after, losses)
  return losses
}

function compareColumns(
  table: string,
  before: DatamodelModel,
  after: DatamodelModel,
  { loses, mayFail }: Losses,
): void {
  const next = columnsOf(after)
  const former = columnsOf(before)
  for (const [name, column] of former) {
    const changed = next.get(name)
    const label = `${table}.${name}`
    if (!changed) loses.push(`${label} with all its values`)
    else if (!isAsWide(changed, column)) {
      mayFail.push(`a value of ${label} is no ${typeOf(changed)}; others are converted to it`)
    }
    if (changed?.isRequired === true && !column.isRequired) {
      mayFail.push(`${label} has a NULL`)
    }
  }
  for (const [name, column] of next) {
    if (former.has(name) || !column.isRequired || hasDatabaseDefault(column)) continue
    mayFail.push(`${table} has rows, which would need a value for ${name}`)
  }
}

function columnsOf({ fields }: DatamodelModel): Map<string, DatamodelField> {
  return new Map(
    fields
      .filter(({ kind }) => kind !== 'object')
      .map((field) => [field.dbName ?? field.name, field] as const),
  )
}

/** `VarChar(40)` or, without a native type, Prisma's `String`. */
function typeOf({ type, nativeType }: DatamodelField): string {
  if (!nativeType) return type
  const [name, size] = nativeType
  return size.length === 0 ? name : `${name}(${size.join(', ')})`
}

/** Whether each value of `before` is one of `after`, too. */
function isAsWide(after: DatamodelField, before: DatamodelField): boolean {
  if (after.kind === 'enum' && before.kind === 'enum') return true
  if (typeOf(after) === typeOf(before)) return true
  if (before.type === 'Int' && after.type === 'BigInt') return true
  if (before.type !== after.type) return false
  const [name, sizes] = after.nativeType ?? ['Text', []]
  const [formerName, formerSizes] = before.nativeType ?? ['Text', []]
  if (before.type === 'String' && name === 'Text') return true
  if (name !== formerName || sizes.length !== formerSizes.length || sizes.length !== 1) return false
  return Number(sizes[0]) >= Number(formerSizes[0])
}

/** Prisma's client makes UUIDs and the like. */
function hasDatabaseDefault({ default: value }: DatamodelField): boolean {
  if (value === undefined) return false
  if (typeof value !== 'object' || Array.isArray(value)) return true
  return /^(now|autoincrement|dbgenerated)$/.test(value.name)
}

function compareEnums(before: Datamodel, after: Datamodel, { mayFail }: Losses): void {
  for (const { name, dbName, values } of before.enums) {
    const type = dbName ?? name
    const next = after.enums.find((one) => (one.dbName ?? one.name) === type)
    const kept = new Set(next?.values.map((value) => value.dbName ?? value.name))
    const removed = values
      .map((value) => value.dbName ?? value.name)
      .filter((one) => !kept.has(one))
    if (next && removed.length > 0) mayFail.push(`a row has ${removed.join(' or ')} as its ${type}`)
  }
}

function compareUniques(before: Datamodel, after: Datamodel, { mayFail }: Losses): void {
  const known = new Set(uniquesOf(before))
  for (const unique of uniquesOf(after)) {
    const [table = ''] = unique.split('(', 1)
    const isNewTable = before.models.every((model) => tableOf(model) !== table)
    if (!known.has(unique) && !isNewTable) mayFail.push(`two rows have the same ${unique}`)
  }
}

/** `products(category_id, name)` */
function uniquesOf({ models, indexes }: Datamodel): string[] {
  return indexes
    .filter(({ type }) => type === 'unique' || type === 'id')
    .flatMap(({ model: name, fields }) => {
      const model = models.find((one) => one.name === name)
      if (!model) return []
      const columns = fields.map((field) => {
        return model.fields.find((one) => one.name === field.name)?.dbName ?? field.name
      })
      return `${tableOf(model)}(${columns.join(', ')})`
    })
}

function tableOf({ name, dbName, schema }: DatamodelModel): string {
  return placed(dbName ?? name, schema)
}
