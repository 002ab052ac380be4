import type { LimitCheck } from '../databases/database.js'
import { listTypes, type ListType, type ScalarType } from './column-type.js'
import { bare, ofLists, type Code } from './parts/code.js'
import type { TypedColumn } from './parts/column.js'
import { orNull } from './parts/json-schema.js'
import type { Answer, OnDatabase, TypeRecord } from './type-record.js'
import { elements } from './words/filter-operator.js'

/** The lists of PostgreSQL: each is what its elements are, in brackets. */
export function listsOf(
  scalars: Readonly<Record<ScalarType, TypeRecord>>,
): Record<ListType, TypeRecord> {
  const records = listTypes.map((type) => {
    const name = type.slice(0, -2) as ScalarType
    return [type, listOf(name, scalars[name])]
  })
  return Object.fromEntries(records) as Record<ListType, TypeRecord>
}

/** How many elements a made-up list has at most. */
const mostSeeded = 3

/** Prisma's client reads and writes a list as texts: it knows neither NULL in one nor NULL for one. */
function listOf(name: ScalarType, element: TypeRecord): TypeRecord {
  const { on, schema, listsValues, range, precisions, defaultLength } = element
  return {
    element: name,
    aliases: element.aliases.map((alias) => `${alias}[]`),
    settings: element.settings.filter((key) => key !== 'updated_at'),
    ...(listsValues && { listsValues }),
    ...(range && { range }),
    ...(precisions && { precisions }),
    ...(defaultLength !== undefined && { defaultLength }),
    isComparable: false,
    faultOf: (literal, column) => faultOfList(literal, (one) => element.faultOf(one, column)),
    prismaType: (column) => `${element.prismaType(column)}[]`,
    isText: () => true,
    seed: (dice, column) =>
      Array.from({ length: dice.whole(0, mostSeeded) }, () => element.seed(dice, column)).flat(),
    on: { sqlite: elsewhere, postgresql: onPostgresql(on.postgresql), mysql: elsewhere },
    default: { literal: (text, column) => prismaList(text, column, element) },
    answer: answerOf(element),
    body: {
      type: () => bare('string[]'),
      parser: (column) => around('list', bodyOf(element, column)),
      nullable: (column) => around('nullableList', bodyOf(element, column)),
      nullableType: bare('string[]'),
    },
    client: {
      answer: (column) => `(${shownType(element, column)} | null)[]`,
      input: (column) => `readonly ${arrayOf(inputType(element, column))}`,
      element: (column) => inputType(element, column),
    },
    schema: {
      answer: (column) => ({ type: 'array', items: orNull(schema.answer(column)) }),
      body: (column) => ({ type: 'array', items: schema.body(column) }),
      text: schema.text,
    },
    filter: {
      code: (column) => {
        const code = element.filter.code(column)
        return withImports(ofLists(`filter(${code.text})`), code)
      },
      operators: elements,
      ...(element.filter.literal && { literal: element.filter.literal }),
    },
  }
}

const elsewhere: OnDatabase = {
  comparesExactly: false,
  exactTypes: 'any',
  limits: [
    (): ReturnType<LimitCheck> => ({
      key: 'type',
      message: 'is a list, which only PostgreSQL has. Use json: it holds lists, too.',
    }),
  ],
}

function onPostgresql({ nativeType, natives }: OnDatabase): OnDatabase {
  return {
    ...(nativeType && { nativeType }),
    ...(natives && { natives }),
    comparesExactly: false,
    exactTypes: [],
  }
}

function faultOfList(
  literal: unknown,
  faultOf: (element: unknown) => string | undefined,
): string | undefined {
  if (!Array.isArray(literal)) return 'must be a list: [].'
  const [fault] = literal.flatMap((one) => faultOf(one) ?? [])
  return fault && `has an element that ${fault}`
}

/** `["a", "b"]` */
function prismaList(text: string, column: TypedColumn, { default: of }: TypeRecord): string {
  const values = JSON.parse(text) as unknown[]
  const literals = values.map((value) =>
    of.literal(typeof value === 'string' ? value : JSON.stringify(value), column),
  )
  return `[${literals.join(', ')}]`
}

function answerOf({ answer }: TypeRecord): Answer {
  return {
    type: (column) => {
      const { text, imports } = answer.type(column)
      return { text: `(${text} | null)[]`, imports }
    },
    convertsNull: true,
    call: (value, column) => {
      const read = answer.ofText?.(column)
      const reader = column.nullable ? 'readNullable' : 'read'
      return withImports(ofLists(`${reader}(${value}${read ? `, ${read.text}` : ''})`), read)
    },
  }
}

function bodyOf({ body }: TypeRecord, column: TypedColumn): Code {
  return body.textParser?.(column) ?? body.parser(column)
}

function around(name: string, code: Code): Code {
  return withImports(ofLists(`${name}(${code.text})`), code)
}

function withImports({ text, imports }: Code, other?: Code): Code {
  return { text, imports: [...imports, ...(other?.imports ?? [])] }
}

function shownType({ client, answer }: TypeRecord, column: TypedColumn): string {
  return client?.answer?.(column) ?? answer.type(column).text
}

function inputType(element: TypeRecord, column: TypedColumn): string {
  return element.client?.input?.(column) ?? shownType(element, column)
}

/** `string[]`, or `(Date | string)[]` */
export function arrayOf(type: string): string {
  return type.includes(' ') ? `(${type})[]` : `${type}[]`
}
