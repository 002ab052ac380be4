import { readSignature } from './read-function.js'
import type { Reader } from './reader.js'
import type { Type, TypeMember } from './tree.js'

const keywords = new Set(
  'any bigint boolean never null number object string symbol undefined unknown void'.split(' '),
)

export function readType(reader: Reader): Type {
  if (reader.is('(') && reader.is('=>', reader.closerOf() + 1)) {
    return { kind: 'function-type', ...readSignature(reader, '=>') }
  }
  reader.skip('|')
  const types = [readIntersection(reader)]
  while (reader.skip('|')) types.push(readIntersection(reader))
  if (reader.is('extends')) reader.fail()
  const [only] = types
  return types.length === 1 && only ? only : { kind: 'union', types }
}

/** Only for named types; other types have their own layouts. */
function readIntersection(reader: Reader): Type {
  const first = readPostfix(reader)
  if (!reader.is('&')) return first
  const types = [first]
  while (reader.skip('&')) types.push(readPostfix(reader))
  if (types.some(({ kind }) => kind !== 'reference')) reader.fail()
  return { kind: 'intersection', types }
}

function readPostfix(reader: Reader): Type {
  let type = readOne(reader)
  while (reader.is('[') && reader.touches()) {
    reader.take()
    if (reader.skip(']')) {
      type = { kind: 'list', element: type }
    } else {
      type = { kind: 'indexed', object: type, index: reader.type() }
      reader.expect(']')
    }
  }
  return type
}

function readOne(reader: Reader): Type {
  const { kind, text } = reader.peek()
  if (kind === 'sign') return readBracketed(reader)
  if (kind === 'word') return readNamed(reader, text)
  if (kind !== 'string' && kind !== 'number') reader.fail()
  reader.take()
  return { kind: 'literal', text }
}

function readBracketed(reader: Reader): Type {
  if (reader.skip('{')) {
    const isOpen = reader.peek().isOnNewLine
    return { kind: 'object-type', isOpen, members: readTypeMembers(reader) }
  }
  if (reader.skip('[')) {
    return { kind: 'tuple', elements: reader.plainList(']', () => readElement(reader)) }
  }
  reader.expect('(')
  const type = reader.type()
  reader.expect(')')
  return { kind: 'parenthesized', type }
}

function readNamed(reader: Reader, text: string): Type {
  if (text === 'keyof' || text === 'readonly') {
    reader.take()
    return { kind: 'modified', modifier: text, type: readPostfix(reader) }
  }
  if (text === 'infer' || text === 'import' || text === 'unique') reader.fail()
  const isQuery = reader.skip('typeof')
  let name = reader.word()
  if (!isQuery && keywords.has(name)) return { kind: 'keyword', text: name }
  if (/^(true|false|this)$/.test(name)) return { kind: 'literal', text: name }
  while (reader.skip('.')) name += `.${reader.word()}`
  if (reader.is('is')) reader.fail()
  const typeArguments = readTypeArguments(reader)
  return { kind: isQuery ? 'query' : 'reference', name, typeArguments }
}

export function readTypeArguments(reader: Reader): Type[] {
  if (!reader.is('<') || !reader.touches()) return []
  reader.take()
  return reader.plainList('>', () => reader.type())
}

/** An element of a tuple, named or not. */
function readElement(reader: Reader): TypeMember {
  const isNamed = reader.peek().kind === 'word' && (reader.is(':', 1) || reader.is('?', 1))
  return isNamed ? readTypeMember(reader) : { kind: 'type-member', name: '', type: reader.type() }
}

export function readTypeMember(reader: Reader): TypeMember {
  const isReadonly = reader.is('readonly') && !reader.is(':', 1) && !reader.is('?', 1)
  if (isReadonly) reader.take()
  const { kind, text } = reader.take()
  if (kind !== 'word' && kind !== 'string') reader.fail()
  const optional = reader.skip('?') ? '?' : ''
  reader.expect(':')
  const name = `${isReadonly ? 'readonly ' : ''}${text}${optional}`
  return { kind: 'type-member', name, type: reader.type() }
}

/** Members up to the closing brace, separated by semicolons or line breaks. */
function readTypeMembers(reader: Reader) {
  const members = []
  while (!reader.is('}')) {
    members.push(reader.item(() => readTypeMember(reader)))
    if (!reader.skip(';') && !reader.is('}') && !reader.peek().isOnNewLine) reader.fail()
  }
  if (reader.take().comments.length > 0) reader.fail()
  return members
}
