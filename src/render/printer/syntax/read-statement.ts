import { readPattern, readTypeParameters } from './read-function.js'
import type { Reader } from './reader.js'
import type { Block, Item, Statement } from './tree.js'

export function readBlock(reader: Reader): Block {
  reader.expect('{')
  const body: Item<Statement>[] = []
  while (!reader.is('}')) {
    body.push(reader.item(() => readStatement(reader)))
    if (!reader.is('}') && !reader.peek().isOnNewLine) reader.fail()
  }
  if (reader.take().comments.length > 0) reader.fail()
  return { kind: 'block', body }
}

export function readStatement(reader: Reader): Statement {
  switch (reader.peek().text) {
    case '{':
      return reader.block()
    case 'return':
    case 'throw':
      return readReturn(reader)
    case 'if':
      return readIf(reader)
    case 'for':
      return readForOf(reader)
    default:
      return readDeclaration(reader)
  }
}

function readReturn(reader: Reader): Statement {
  const kind = reader.take().text === 'return' ? 'return' : 'throw'
  const next = reader.peek()
  if (next.text === '}' || next.isOnNewLine || next.kind === 'end') return { kind }
  return { kind, argument: reader.expression() }
}

function readIf(reader: Reader): Statement {
  reader.expect('if')
  reader.expect('(')
  const test = reader.expression()
  reader.expect(')')
  const yes = readStatement(reader)
  if (!reader.skip('else')) return { kind: 'if', test, yes }
  return { kind: 'if', test, yes, no: readStatement(reader) }
}

function readForOf(reader: Reader): Statement {
  reader.expect('for')
  reader.expect('(')
  const keyword = reader.word()
  const pattern = readPattern(reader)
  reader.expect('of')
  const list = reader.expression()
  reader.expect(')')
  return { kind: 'for-of', keyword, pattern, list, body: readStatement(reader) }
}

/** A `const` or `type`, exported or not; otherwise an expression or an assignment. */
function readDeclaration(reader: Reader): Statement {
  const exported = reader.skip('export') ? 'export ' : ''
  const next = reader.peek(1)
  switch (reader.peek().text) {
    case 'const':
    case 'let':
      return readConst(reader, exported)
    case 'type':
      if (next.kind === 'word') return readTypeAlias(reader, exported)
  }
  return exported === '' ? readExpressionStatement(reader) : reader.fail()
}

function readConst(reader: Reader, exported: string): Statement {
  const keyword = exported + reader.word()
  const pattern = readPattern(reader)
  const { fallback, ...bare } = pattern
  return { kind: 'const', keyword, pattern: bare, ...(fallback && { value: fallback }) }
}

function readTypeAlias(reader: Reader, exported: string): Statement {
  const keyword = exported + reader.word()
  const name = reader.word()
  const typeParameters = readTypeParameters(reader)
  reader.expect('=')
  return { kind: 'type-alias', keyword, name, typeParameters, type: reader.type() }
}

/** Refuses a statement that begins with a bracket or a quote: it would continue the one above. */
function readExpressionStatement(reader: Reader): Statement {
  const { kind, text } = reader.peek()
  const expression = reader.expression()
  const operator = reader.peek().text
  if (/^([-+*/%]|\?\?)?=$/.test(operator)) {
    reader.take()
    return { kind: 'assignment', left: expression, operator, right: reader.expression() }
  }
  if (kind !== 'word' && text !== '!' && operator !== ',') reader.fail()
  return { kind: 'expression', expression }
}
