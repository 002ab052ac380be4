import type { Column } from '../../model/model.js'
import {
  answerSchema,
  createSchema,
  repeatedSchema,
  textSchema,
  updateSchema,
} from './column-schemas.js'
import { filtersOf } from './filters.js'
import { fittedMember, pretty } from './json-text.js'

/** A column's parts of `openapi.json`. Tables have many equal columns, so each part is written once. */
export interface ColumnTexts {
  answer: string
  create: string
  update: string
  repeated: string
  inPath: string
  /** A parameter on each line. */
  filters: string
}

const known = new Map<string, Partial<ColumnTexts>>()
const mostKnown = 20_000

/** A part of a column's text, which is kept for equal columns. */
export function columnText(column: Column, part: keyof ColumnTexts): string {
  const { whole, withoutTarget } = textsOf(column)
  const texts = hasTarget[part] ? whole : withoutTarget
  return (texts[part] ??= write[part](column))
}

/** The parts that say what the column refers to. */
const hasTarget = {
  answer: true,
  create: true,
  update: true,
  repeated: false,
  inPath: false,
  filters: false,
}

const textsOf = oncePerColumn(({ references, ...column }: Column) => {
  const key = JSON.stringify(column)
  const withoutTarget = knownTexts(key)
  return {
    withoutTarget,
    whole: references ? knownTexts(key + JSON.stringify(references)) : withoutTarget,
  }
})

function knownTexts(key: string): Partial<ColumnTexts> {
  const texts = known.get(key) ?? {}
  if (known.size < mostKnown) known.set(key, texts)
  return texts
}

function oncePerColumn<Result extends object>(workOut: (column: Column) => Result) {
  const made = new WeakMap<Column, Result>()
  return (column: Column): Result => {
    const result = made.get(column) ?? workOut(column)
    made.set(column, result)
    return result
  }
}

const property = '          '
const inPath = '        '

const write: Record<keyof ColumnTexts, (column: Column) => string> = {
  answer: (column) => fittedMember(column.name, answerSchema(column), property),
  create: (column) => fittedMember(column.name, createSchema(column), property),
  update: (column) => fittedMember(column.name, updateSchema(column), property),
  repeated: (column) => fittedMember(column.name, repeatedSchema(column), property),
  inPath: (column) => {
    const schema = textSchema(column)
    return pretty({ name: column.name, in: 'path', required: true, schema }, inPath, 1)
  },
  filters: filtersOf,
}
