import type { FoundEnum } from '../push/postgresql/catalogue.js'
import type { Datamodel, DatamodelField, DatamodelIndex, DatamodelModel } from '../schema-wasm.js'
import { Identifiers, namedValues } from './identifiers.js'
import type { FoundColumn, FoundIndex, FoundPart, FoundRelation } from './postgresql-catalogue.js'
import { postgresqlDefault, postgresqlType } from './postgresql-types.js'
import { relationField } from './relation-field.js'

/** A database's tables in Prisma's terms; fields have the names of their columns. */
export class PostgresqlDatamodel {
  readonly #enums = new Map<string, string>()

  /** @param ownSchema the one whose tables have no schema in their names */
  constructor(
    private readonly relations: FoundRelation[],
    private readonly enums: FoundEnum[],
    private readonly ownSchema: string,
    /** Whether tables say their schemas. */
    private readonly hasSchemas: boolean,
  ) {
    const names = new Identifiers()
    for (const { schema, name } of enums) {
      this.#enums.set(JSON.stringify([schema, name]), names.nameFor(name, 'enum'))
    }
  }

  datamodel(): Datamodel {
    return {
      enums: this.enums.map(({ schema, name, values }) => ({
        name: this.#enumName(schema, name) ?? name,
        dbName: name,
        ...(this.hasSchemas && { schema }),
        values: namedValues(values),
      })),
      models: this.relations.map((relation) => this.#model(relation)),
      indexes: this.relations.flatMap((relation) => this.#indexes(relation)),
    }
  }

  #enumName(schema: string | null, name: string | null): string | undefined {
    return this.#enums.get(JSON.stringify([schema, name]))
  }

  #nameOf(schema: string, table: string): string {
    return schema === this.ownSchema ? table : `${schema}.${table}`
  }

  #model(relation: FoundRelation): DatamodelModel {
    const { schema, name, kind, columns, foreignKeys, changedWith, checks } = relation
    const fields = columns.map((column) => this.#field(column))
    const keys = foreignKeys.map((key) =>
      relationField(key, this.#nameOf(key.targetSchema, key.target), { name, fields }),
    )
    return {
      name: this.#nameOf(schema, name),
      dbName: name,
      ...(this.hasSchemas && { schema }),
      ...(!isTable(kind) && { isView: true as const }),
      fields: [...fields, ...keys],
      changedWith: changedWith.map(({ columns: own, targetSchema, target }) => ({
        columns: own,
        model: this.#nameOf(targetSchema, target),
      })),
      checks: checks
        .filter((check) => check.kind === 'c')
        .map(({ name: check, sql, column }) => ({ name: check, sql, ...(column && { column }) })),
      notes: notesOf(relation),
    }
  }

  #field(column: FoundColumn): DatamodelField {
    const { name, type, enumSchema, enumName, isRequired, isGenerated, identity } = column
    const own = this.#enumName(enumSchema, enumName)
    const kind = own === undefined ? 'scalar' : 'enum'
    const typed =
      own === undefined
        ? postgresqlType(type)
        : { type: own, nativeType: null, ...(type.endsWith('[]') && { isList: true }) }
    const given = isGenerated ? undefined : postgresqlDefault(column, { ...typed, kind })
    return {
      name,
      kind,
      ...typed,
      sqlType: type,
      isRequired,
      ...((isGenerated || identity === 'a') && { isGenerated: true as const }),
      ...(given !== undefined && { default: given }),
    }
  }

  #indexes({ schema, name, indexes }: FoundRelation): DatamodelIndex[] {
    return indexes.filter(canBeSaid).map((index): DatamodelIndex => {
      const { parts, where, method } = index
      const isExpression = parts.some(isSpecial)
      const columns = parts.map(({ column }) => column ?? '')
      const ending = index.isUnique ? 'key' : 'idx'
      const usual = index.isPrimary ? `${name}_pkey` : `${name}_${columns.join('_')}_${ending}`
      const isSql = isExpression || where !== null
      return {
        model: this.#nameOf(schema, name),
        type: index.isPrimary ? 'id' : index.isUnique ? 'unique' : 'normal',
        ...((index.name !== usual || isSql) && { dbName: index.name }),
        ...(method !== 'btree' && { algorithm: method }),
        ...(isExpression && { expression: parts.map(partSql).join(', ') }),
        ...(where !== null && { where }),
        fields: isExpression ? [] : parts.map(indexField),
      }
    })
  }
}

function isTable(kind: FoundRelation['kind']): boolean {
  return kind === 'r' || kind === 'p'
}

/** Whether more than a column, its direction and its operator class is indexed. */
function isSpecial({ column, options, collation }: FoundPart): boolean {
  return column === null || collation !== null || options === 1 || options === 2
}

function canBeSaid({ hasMore, isConstraint }: FoundIndex): boolean {
  return !hasMore && !isConstraint
}

function partSql({ sql, options, ops, collation }: FoundPart): string {
  const isDescending = (options & 1) === 1
  const isFirst = (options & 2) === 2
  return [
    sql,
    ...(collation === null ? [] : [`COLLATE "${collation}"`]),
    ...(ops === null ? [] : [ops]),
    ...(isDescending ? ['DESC'] : []),
    ...(isDescending === isFirst ? [] : [isFirst ? 'NULLS FIRST' : 'NULLS LAST']),
  ].join(' ')
}

function indexField({ column, options, ops }: FoundPart): DatamodelIndex['fields'][number] {
  return {
    name: column ?? '',
    ...((options & 1) === 1 && { sortOrder: 'desc' as const }),
    ...(ops !== null && { operatorClass: ops }),
  }
}

const readOnly = {
  m: 'is a materialized view: it is served as a list that is only read, and not cached',
  f: 'is a foreign table: it is served as a list that is only read, and not cached',
} as const

/** What the database has and a spec can't say. */
function notesOf({
  kind,
  indexes,
  checks,
  triggers,
  writers,
  hasRowSecurity,
  hasChildren,
}: FoundRelation): string[] {
  const kept = indexes.filter((index) => !canBeSaid(index) && !index.isConstraint)
  return [
    ...(kind === 'm' || kind === 'f' ? [readOnly[kind]] : []),
    ...kept.map(({ name }) => `its index ${name} stays in the database; a spec can't say it`),
    ...checks
      .filter((check) => check.kind === 'x')
      .map(({ name }) => `its exclusion constraint ${name} stays in the database`),
    ...triggers.map(
      (name) => `its ${name} stays in the database; the cache doesn't see what it writes elsewhere`,
    ),
    ...writers.map(
      (role) => `its writer ${role} is another user; the cache doesn't see what it writes`,
    ),
    ...(hasRowSecurity
      ? ['its row security stays: it holds for the database user of the API']
      : []),
    ...(hasChildren ? ['it shows the rows of tables that inherit from it, too'] : []),
  ]
}
