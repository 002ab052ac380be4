import { readArrow, startsArrow } from './read-function.js'
import { readTypeArguments } from './read-type.js'
import { Reader } from './reader.js'
import { partsOfTemplate } from './tokens.js'
import type { Expression, Property } from './tree.js'

/** The precedence of each operator. */
const precedences = new Map(
  [
    ['??'],
    ['||'],
    ['&&'],
    ['|'],
    ['&'],
    ['===', '!==', '==', '!='],
    ['<', '>', '<=', '>=', 'in', 'instanceof', 'as', 'satisfies'],
    ['+', '-'],
    ['*', '/', '%'],
  ].flatMap((operators, at) => operators.map((operator): [string, number] => [operator, at])),
)

const prefixes = new Set(['!', '~', '+', '-', 'typeof', 'void', 'delete'])
const unknownWords = new Set(['async', 'class', 'function', 'yield', 'import', 'super'])

export function precedenceOf(operator: string): number | undefined {
  return precedences.get(operator)
}

export function readExpression(reader: Reader): Expression {
  if (startsArrow(reader)) return readArrow(reader)
  const test = readBinary(reader, 0)
  if (!reader.skip('?')) return test
  const yes = reader.expression()
  reader.expect(':')
  return { kind: 'conditional', test, yes, no: reader.expression() }
}

function readBinary(reader: Reader, least: number): Expression {
  let left = readUnary(reader)
  for (;;) {
    const operator = reader.peek().text
    const precedence = precedenceOf(operator)
    if (precedence === undefined || precedence < least) return left
    reader.take()
    left =
      operator === 'as' || operator === 'satisfies'
        ? { kind: 'cast', expression: left, operator, type: reader.type() }
        : { kind: 'binary', operator, left, right: readBinary(reader, precedence + 1) }
  }
}

function readUnary(reader: Reader): Expression {
  const { text } = reader.peek()
  if (prefixes.has(text)) {
    reader.take()
    return { kind: 'unary', operator: text, argument: readUnary(reader) }
  }
  if (reader.skip('await')) return { kind: 'await', argument: readUnary(reader) }
  return readLinks(reader, readPrimary(reader))
}

/** The calls and member accesses after `start`. */
function readLinks(reader: Reader, start: Expression): Expression {
  let expression = start
  for (;;) {
    const next = readLink(reader, expression)
    if (!next) return expression
    expression = next
  }
}

function readLink(reader: Reader, before: Expression): Expression | undefined {
  if (reader.is('<') && reader.touches()) {
    return readCall(reader, before, readTypeArguments(reader))
  }
  if (reader.peek().isOnNewLine && reader.peek().text !== '.' && reader.peek().text !== '?.') {
    return undefined
  }
  if (reader.is('(')) return readCall(reader, before)
  if (reader.is('?.') && reader.is('(', 1)) {
    reader.take()
    return { ...readCall(reader, before), isOptional: true }
  }
  const isOptional = reader.is('?.')
  if (isOptional || reader.is('.')) reader.take()
  else if (!reader.is('[')) return undefined
  if (!reader.skip('[')) {
    return { kind: 'member', object: before, lookup: `${isOptional ? '?.' : '.'}${reader.word()}` }
  }
  const index = reader.expression()
  reader.expect(']')
  return { kind: 'member', object: before, lookup: isOptional ? '?.[' : '[', index }
}

function readCall(reader: Reader, callee: Expression, typeArguments = readTypeArguments(reader)) {
  reader.expect('(')
  return {
    kind: 'call' as const,
    callee,
    typeArguments,
    arguments: reader.plainList(')', () => readArgument(reader)),
    isOptional: false,
  }
}

function readArgument(reader: Reader): Expression {
  if (reader.skip('...')) return { kind: 'spread', argument: reader.expression() }
  return reader.expression()
}

function readPrimary(reader: Reader): Expression {
  const { kind, text } = reader.peek()
  if (kind === 'word') return readWord(reader, text)
  if (kind === 'template') return readTemplate(reader)
  if (kind === 'sign') return readBracket(reader)
  reader.take()
  switch (kind) {
    case 'regex':
      return { kind, text, pattern: text.slice(1, text.lastIndexOf('/')) }
    case 'number':
      return { kind: text.endsWith('n') ? 'constant' : 'number', text }
    case 'string':
      return { kind, text }
    default:
      return reader.fail()
  }
}

function readWord(reader: Reader, text: string): Expression {
  if (unknownWords.has(text)) reader.fail()
  reader.take()
  if (text === 'this') return { kind: 'this', text }
  if (text === 'new') return readNew(reader)
  const isConstant = text === 'true' || text === 'false' || text === 'null'
  return { kind: isConstant ? 'constant' : 'identifier', text }
}

function readNew(reader: Reader): Expression {
  let callee: Expression = { kind: 'identifier', text: reader.word() }
  while (reader.skip('.')) {
    callee = { kind: 'member', object: callee, lookup: `.${reader.word()}` }
  }
  return { ...readCall(reader, callee), kind: 'new' }
}

function readTemplate(reader: Reader): Expression {
  const { text } = reader.take()
  const parts = partsOfTemplate(text, 0).sources.map((source) => {
    const inner = new Reader(source, 0, reader.grammar)
    const part = inner.expression()
    return inner.peek().kind === 'end' ? part : inner.fail()
  })
  return { kind: 'template', text, parts }
}

function readBracket(reader: Reader): Expression {
  if (reader.skip('[')) {
    return { kind: 'array', elements: reader.list(']', () => readArgument(reader)) }
  }
  if (reader.skip('{')) {
    const isOpen = reader.peek().isOnNewLine
    return { kind: 'object', isOpen, members: reader.list('}', () => readProperty(reader)) }
  }
  reader.expect('(')
  const inner = reader.expression()
  reader.expect(')')
  return { ...inner, isParenthesized: true }
}

export function readProperty(reader: Reader): Property {
  if (reader.skip('...')) return { kind: 'property', value: reader.expression() }
  const key = readKey(reader)
  if (reader.skip(':')) return { kind: 'property', key, value: reader.expression() }
  return reader.is(',') || reader.is('}') ? { kind: 'property', key } : reader.fail()
}

function readKey(reader: Reader): string {
  const { kind, text } = reader.take()
  if (kind === 'word' || kind === 'string' || kind === 'number') return text
  const inner = reader.take()
  if (text !== '[' || inner.kind !== 'string') reader.fail()
  reader.expect(']')
  return `[${inner.text}]`
}
