/** What the expression of a check consists of, as far as it can be read. */
export type Expression =
  | { kind: 'name' | 'text' | 'number'; text: string }
  | { kind: 'call'; text: string; list: Expression[] }
  | { kind: 'and' | 'or' | 'list'; list: Expression[] }
  | { kind: 'null'; of: Expression }
  | { kind: 'compared'; operator: string; left: Expression; right: Expression }

/** Reads the expression of a check; undefined when it has something else. */
export function readCheckSql(sql: string): Expression | undefined {
  const expression = sql.replace(/^\s*CHECK\b/i, '').replace(/\b(NOT VALID|NO INHERIT)\s*$/i, '')
  try {
    return new CheckReader(expression).whole()
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

class Unreadable extends Error {}

const token =
  /\s*((?:\b(?:_utf8\w*|N|E))?'(?:[^']|'')*'|"(?:[^"]|"")+"|`(?:[^`]|``)+`|\d+(?:\.\d+)?|\w+|::|[<>!]=|<>|~|[^\s])/gy

const operators = ['>=', '<=', '>', '<', '=', '~', 'IN']

class CheckReader {
  readonly #tokens: string[]
  #at = 0

  constructor(sql: string) {
    this.#tokens = Array.from(sql.trim().matchAll(token), ([, text = '']) => text)
  }

  whole(): Expression {
    const expression = this.#joined('or')
    if (this.#at < this.#tokens.length) throw new Unreadable()
    return expression
  }

  #joined(kind: 'or' | 'and'): Expression {
    const part = () => (kind === 'or' ? this.#joined('and') : this.#comparison())
    const list = [part()]
    while (this.#takes(kind)) list.push(part())
    const [only] = list
    return list.length === 1 && only ? only : { kind, list }
  }

  #comparison(): Expression {
    const left = this.#operand()
    if (this.#takes('IS')) {
      if (!this.#takes('NULL')) throw new Unreadable()
      return { kind: 'null', of: left }
    }
    if (this.#takes('BETWEEN')) {
      const low = this.#operand()
      if (!this.#takes('AND')) throw new Unreadable()
      const ends = [['>=', low] as const, ['<=', this.#operand()] as const]
      const list = ends.map(([operator, right]) => compared(operator, left, right))
      return { kind: 'and', list }
    }
    const operator = operators.find((one) => this.#takes(one))
    if (operator === undefined) return left
    return compared(operator === 'IN' ? '=' : operator, left, this.#operand())
  }

  #operand(): Expression {
    const operand = this.#primary()
    while (this.#takes('::')) this.#passType()
    return operand
  }

  #primary(): Expression {
    const text = this.#next()
    if (text === '(') return this.#parenthesised()
    if (text === '-' || /^\d/.test(text)) return this.#number(text)
    const [, quoted] = /^\w*'(.*)'$/s.exec(text) ?? []
    if (quoted !== undefined) return { kind: 'text', text: quoted.replaceAll("''", "'") }
    if (/^["`]/.test(text)) {
      return { kind: 'name', text: text.slice(1, -1).replaceAll(/(["`])\1/g, '$1') }
    }
    if (!/^[A-Za-z_]/.test(text)) throw new Unreadable()
    if (/^ARRAY$/i.test(text) && this.#takes('[')) return this.#list(']')
    if (!this.#takes('(')) return { kind: 'name', text }
    const { list } = this.#list(')')
    const [only] = list
    return /^ANY$/i.test(text) && only ? only : { kind: 'call', text, list }
  }

  #parenthesised(): Expression {
    const all = this.#list(')')
    const [only] = all.list
    return all.list.length === 1 && only ? only : all
  }

  #list(end: string): { kind: 'list'; list: Expression[] } {
    const list = [this.#joined('or')]
    while (this.#takes(',')) list.push(this.#joined('or'))
    if (!this.#takes(end)) throw new Unreadable()
    return { kind: 'list', list }
  }

  #number(text: string): Expression {
    return { kind: 'number', text: text === '-' ? `-${this.#next()}` : text }
  }

  /** `character varying(20)[]` */
  #passType(): void {
    this.#next()
    while (/^(varying|precision|with|without|time|zone)$/i.test(this.#tokens[this.#at] ?? '')) {
      this.#at += 1
    }
    if (this.#takes('(')) while (this.#next() !== ')');
    while (this.#takes('[')) if (!this.#takes(']')) throw new Unreadable()
  }

  #takes(text: string): boolean {
    if (this.#tokens[this.#at]?.toUpperCase() !== text.toUpperCase()) return false
    this.#at += 1
    return true
  }

  #next(): string {
    const text = this.#tokens[this.#at]
    if (text === undefined) throw new Unreadable()
    this.#at += 1
    return text
  }
}

function compared(operator: string, left: Expression, right: Expression): Expression {
  return { kind: 'compared', operator, left, right }
}
