import type {
  Datamodel,
  DatamodelField,
  DatamodelIndex,
  DatamodelModel,
} from '../../schema-wasm.js'
import { columnDefault, columnType } from './column-sql.js'
import type { MysqlColumn, MysqlForeignKey, MysqlIndex, MysqlTable } from './table.js'

/** The tables of a schema, with Prisma's default names where it has none. */
export function wantedTables(datamodel: Datamodel): MysqlTable[] {
  const models = datamodel.models.filter(({ isView }) => !isView)
  return models.map((model) => {
    const indexes = datamodel.indexes.filter((index) => index.model === model.name)
    const primaryKey = indexes.find((index) => index.type === 'id')
    return {
      name: tableName(model),
      columns: model.fields.filter(isColumn).map((field) => wantedColumn(field, datamodel)),
      primaryKey: primaryKey?.fields.map(({ name }) => columnName(model, name)) ?? [],
      indexes: indexes
        .filter((index) => index !== primaryKey)
        .map((index) => wantedIndex(index, model)),
      foreignKeys: wantedForeignKeys(model, datamodel),
    }
  })
}

function wantedColumn(field: DatamodelField, datamodel: Datamodel): MysqlColumn {
  const isAutoIncrement = functionName(field) === 'autoincrement'
  const fallback = columnDefault(field, datamodel)
  return {
    name: field.dbName ?? field.name,
    type: columnType(field, datamodel),
    isNullable: !field.isRequired,
    isAutoIncrement,
    ...(/compared byte by byte/i.test(field.documentation ?? '') && { isExact: true as const }),
    ...(fallback === undefined ? {} : { default: fallback }),
  }
}

function wantedIndex(index: DatamodelIndex, model: DatamodelModel): MysqlIndex {
  const columns = index.fields.map(({ name, sortOrder, length }) => ({
    name: columnName(model, name),
    isDescending: sortOrder === 'desc',
    ...(length === undefined ? {} : { length }),
  }))
  const isUnique = index.type === 'unique'
  const names = columns.map(({ name }) => name)
  const name = index.dbName ?? conventionalName(model, names, isUnique ? '_key' : '_idx')
  return { name, isUnique, columns }
}

export function wantedForeignKeys(model: DatamodelModel, { models }: Datamodel): MysqlForeignKey[] {
  return model.fields.flatMap((field) => {
    const target = models.find(({ name }) => name === field.type)
    const { relationFromFields: from = [], relationToFields: to = [] } = field
    if (!target || from.length === 0) return []
    const columns = from.map((name) => columnName(model, name))
    return {
      name: field.relationConstraint ?? conventionalName(model, columns, '_fkey'),
      columns,
      target: tableName(target),
      targetColumns: to.map((name) => columnName(target, name)),
      onDelete: actionSql(field.relationOnDelete ?? (field.isRequired ? 'Restrict' : 'SetNull')),
      onUpdate: actionSql(field.relationOnUpdate ?? 'Cascade'),
      ...(field.relationOnUpdate === undefined && { keepsOnUpdate: true as const }),
    }
  })
}

const longestName = 64

function conventionalName(model: DatamodelModel, columns: string[], suffix: string): string {
  const stem = [tableName(model), ...columns].join('_')
  return `${stem.slice(0, longestName - suffix.length)}${suffix}`
}

/** `SetNull` → `SET NULL` */
function actionSql(action: string): string {
  return action.replace(/(?<=[a-z])[A-Z]/g, ' $&').toUpperCase()
}

function isColumn(field: DatamodelField): boolean {
  return field.kind === 'scalar' || field.kind === 'enum'
}

function tableName(model: DatamodelModel): string {
  return model.dbName ?? model.name
}

function columnName(model: DatamodelModel, fieldName: string): string {
  return model.fields.find(({ name }) => name === fieldName)?.dbName ?? fieldName
}

function functionName({ default: value }: DatamodelField): string | undefined {
  return typeof value === 'object' && 'name' in value ? value.name : undefined
}
