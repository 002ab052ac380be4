import { readCheckSql, type Expression } from './check-sql.js'

/** What a check says of one column: `age >= 18`. */
export interface CheckTerm {
  /** The database's name of the column. */
  column: string
  kind: 'value' | 'length' | 'in' | 'matches'
  operator: string
  /** A numeral, a pattern, or the texts that it may be. */
  operands: string[]
}

/** The terms that a check joins with AND; undefined when it has anything else. */
export function checkTerms(sql: string): CheckTerm[] | undefined {
  const expression = readCheckSql(sql)
  const terms = expression && termsOf(withoutNull(expression))
  return terms && !terms.includes(undefined) ? (terms as CheckTerm[]) : undefined
}

/** A check holds for NULL anyway: `size IS NULL OR size > 0` is `size > 0`. */
function withoutNull(expression: Expression): Expression {
  if (expression.kind !== 'or') return expression
  const [nulls, others] = [true, false].map((isNull) =>
    expression.list.filter(({ kind }) => (kind === 'null') === isNull),
  )
  const [condition, ...more] = others ?? []
  if (!condition || more.length > 0) return expression
  const names = termsOf(condition).map((term) => term?.column)
  const isSame = nulls?.every((one) => {
    return (
      one.kind === 'null' && one.of.kind === 'name' && names.every((of) => of === nameIn(one.of))
    )
  })
  return isSame === true ? condition : expression
}

function nameIn(expression: Expression): string | undefined {
  return expression.kind === 'name' ? expression.text : undefined
}

function termsOf(expression: Expression): (CheckTerm | undefined)[] {
  return expression.kind === 'and' ? expression.list.flatMap(termsOf) : [termOf(expression)]
}

function termOf(expression: Expression): CheckTerm | undefined {
  if (expression.kind !== 'compared') return undefined
  const { operator, left, right } = expression
  const isTurned = nameOf(left) === undefined && turned[operator] !== undefined
  if (isTurned) return comparison(right, turned[operator] ?? '', left)
  return comparison(left, operator, right)
}

const turned: Record<string, string> = { '>=': '<=', '<=': '>=', '>': '<', '<': '>' }

function comparison(left: Expression, operator: string, right: Expression): CheckTerm | undefined {
  const column = nameOf(left)
  if (column === undefined) return undefined
  const isLength = left.kind === 'call'
  if (/^[<>]/.test(operator)) {
    const numeral = right.kind === 'number' || right.kind === 'text' ? right.text : ''
    if (!/^-?\d+(\.\d+)?$/.test(numeral)) return undefined
    return { column, kind: isLength ? 'length' : 'value', operator, operands: [numeral] }
  }
  if (isLength) return undefined
  const operands = textsOf(right)
  if (!operands) return undefined
  return { column, kind: operator === '~' ? 'matches' : 'in', operator, operands }
}

/** Of a column, or of the column whose length is meant. */
function nameOf(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.text
  if (expression.kind !== 'call') return undefined
  const [only, ...more] = expression.list
  const isLength = /^(char_length|character_length|length)$/i.test(expression.text)
  return isLength && only?.kind === 'name' && more.length === 0 ? only.text : undefined
}

function textsOf(expression: Expression): string[] | undefined {
  const all = expression.kind === 'list' ? expression.list : [expression]
  const texts = all.flatMap((one) => (one.kind === 'text' ? [one.text] : []))
  return texts.length === all.length ? texts : undefined
}
