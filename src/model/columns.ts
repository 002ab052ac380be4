import { valuesOf } from '../spec/enum-values.js'
import type { ColumnSpec, SpecDocument } from '../spec/spec-document.js'
import {
  defaultFunctionOf,
  isNoDefault,
  sqlDefaultOf,
  typesOfFunction,
} from '../spec/default-function.js'
import { plainNumber } from '../types/parts/plain-number.js'
import { types } from '../types/types.js'
import { distinct } from './guards.js'
import type { Column, ColumnDefault, ForeignKey } from './model.js'
import { nameEnum } from './names.js'
import { callersColumns } from './row-rules.js'
import type { KeyedTable } from './table-keys.js'

/** `references` holds the table's foreign keys by column. */
export function buildColumns(
  { columns, primaryKey, uniqueColumns, spec: table }: KeyedTable,
  model: string,
  references: ReadonlyMap<string, ForeignKey>,
  enums: SpecDocument['enums'],
): Column[] {
  const ofCaller = callersColumns(table)
  return columns.map(([name, spec]): Column => {
    const reference = references.get(name)
    const isPrimaryKey = primaryKey.includes(name)
    const isWholeKey = isPrimaryKey && primaryKey.length === 1
    const byDefault = defaultOf(spec, isWholeKey)
    const { default: ofType } = types[spec.type]
    const isOfCaller = ofCaller.includes(name)
    const isReadOnly = isOfCaller || setsByServer(spec, byDefault)
    return {
      name,
      databaseName: spec.column ?? name,
      type: spec.type,
      managed: spec.managed !== false,
      nullable: spec.nullable === true && !isPrimaryKey,
      hidden: spec.hidden === true,
      unique: uniqueColumns.has(name) && !isWholeKey,
      primaryKey: isPrimaryKey,
      updatedAt: spec.updated_at === true && !spec.generated,
      generated: spec.generated === true,
      readOnly: isReadOnly,
      ofCaller: isOfCaller,
      writeOnce: spec.write_once === true && !isPrimaryKey,
      defaultByApi: byDefault?.kind === 'literal' && ofType.byApi !== undefined,
      ...enumOf(name, spec, model, enums),
      checks: checksOf(spec),
      ...(spec.read_roles && !spec.hidden && { readRoles: distinct(spec.read_roles) }),
      ...(spec.write_roles && !isReadOnly && { writeRoles: distinct(spec.write_roles) }),
      ...(spec.description && { description: spec.description }),
      ...(byDefault && { default: byDefault }),
      ...(spec.length !== undefined && { length: spec.length }),
      ...(spec.precision !== undefined && { precision: spec.precision }),
      ...(spec.scale !== undefined && { scale: spec.scale }),
      ...(spec.native !== undefined && { native: spec.native.toLowerCase() }),
      ...(reference && { references: reference }),
    }
  })
}

function enumOf(
  column: string,
  spec: ColumnSpec,
  model: string,
  enums: SpecDocument['enums'],
): Pick<Column, 'values' | 'valueNames' | 'enumName' | 'sharesEnum'> {
  const values = valuesOf(spec, enums) ?? []
  const isMapped = values.some(({ text, name }) => text !== name)
  return {
    values: values.map(({ text }) => text),
    ...(isMapped && { valueNames: values.map(({ name }) => name) }),
    ...(types[spec.type].listsValues && { enumName: spec.enum ?? nameEnum(model, column) }),
    ...(spec.enum !== undefined && { sharesEnum: true }),
  }
}

/** Integer keys autoincrement unless the spec says otherwise. */
function defaultOf(column: ColumnSpec, isWholeKey: boolean): ColumnDefault | undefined {
  const { type, default: given, references } = column
  if (given === undefined || given === null) {
    const counts = isWholeKey && !references && typesOfFunction('autoincrement').includes(type)
    return counts ? { kind: 'autoincrement' } : undefined
  }
  if (isNoDefault(type, given)) return undefined
  const sql = sqlDefaultOf(given)
  if (sql !== undefined) return { kind: 'sql', sql }
  const kind = defaultFunctionOf(type, given)
  return kind ? { kind } : { kind: 'literal', value: given }
}

function setsByServer(column: ColumnSpec, byDefault: ColumnDefault | undefined): boolean {
  if (column.generated) return true
  const isSetByServer = byDefault?.kind === 'now' && column.write_once !== true
  return column.read_only ?? (column.updated_at === true || isSetByServer)
}

function checksOf(column: ColumnSpec): Column['checks'] {
  const { min, max, min_length: minLength, max_length: maxLength, pattern } = column
  return {
    ...(min !== undefined && { min: plainNumber(min) }),
    ...(max !== undefined && { max: plainNumber(max) }),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern !== undefined && { pattern }),
  }
}
