import { readExpression, readProperty } from './read-expression.js'
import { readSignature } from './read-function.js'
import { readBlock, readStatement } from './read-statement.js'
import { readType, readTypeMember } from './read-type.js'
import type { Grammar, Reader } from './reader.js'
import type { Unit } from './tree.js'

export const grammar: Grammar = { expression: readExpression, type: readType, block: readBlock }

/** A statement or member; one with a comma after it is an item of a list. */
export function readUnit(reader: Reader): Unit {
  const unit = readMember(reader) ?? readHead(reader) ?? readStatementOrElement(reader)
  const next = reader.peek()
  return next.isOnNewLine || next.kind === 'end' ? unit : reader.fail()
}

/** A member of an object or of an object type. */
function readMember(reader: Reader): Unit | undefined {
  const name = reader.is('readonly') && reader.peek(1).kind === 'word' ? 1 : 0
  const isOptional = reader.is('?', name + 1) && reader.is(':', name + 2)
  const isNamed = reader.is(':', name + 1)
  if (!isNamed && !isOptional && !reader.is('[') && !reader.is('...')) return undefined
  const member = reader.attempt((): Unit | undefined => {
    const node = readProperty(reader)
    return reader.skip(',') ? { kind: 'member', node } : undefined
  })
  if (member || (!isNamed && !isOptional)) return member
  return { kind: 'type-member', node: readTypeMember(reader) }
}

function readStatementOrElement(reader: Reader): Unit {
  const node = readStatement(reader)
  if (node.kind !== 'expression' || !reader.skip(',')) return { kind: 'statement', node }
  return { kind: 'element', node: node.expression }
}

/** The first line of a function, a method, an interface or a class. */
function readHead(reader: Reader): Unit | undefined {
  const words = []
  while (/^(export|async)$/.test(reader.peek(words.length).text)) {
    words.push(reader.peek(words.length).text)
  }
  const { text } = reader.peek(words.length)
  if (!/^(function|interface|class)$/.test(text) || reader.peek(words.length + 1).kind !== 'word') {
    return reader.attempt(() => readMethod(reader))
  }
  for (const word of [...words, text]) reader.expect(word)
  const start = [...words, text, reader.word()].join(' ')
  const unit = readRest(reader, text, start)
  reader.expect('{')
  return unit
}

function readRest(reader: Reader, keyword: string, start: string): Unit {
  if (keyword === 'interface') return { kind: 'interface head', text: start }
  if (keyword === 'function') {
    return { kind: 'function head', node: { start, ...readSignature(reader, ':') } }
  }
  reader.expect('extends')
  return { kind: 'class head', text: start, parent: reader.type() }
}

/** A method of a class with its type: without one it would be a call. */
function readMethod(reader: Reader): Unit | undefined {
  const start = reader.word()
  const node = { start, ...readSignature(reader, ':') }
  return node.returns && reader.skip('{') ? { kind: 'function head', node } : undefined
}
