import { readExpression, readProperty } from './read-expression.js'
import { readSignature } from './read-function.js'
import { readBlock, readStatement } from './read-statement.js'
import { readType, readTypeMember } from './read-type.js'
import type { Grammar, Reader } from './reader.js'
import type { Unit } from './tree.js'

export const grammar: Grammar = { expression: readExpression, type: readType, block: readBlock }

/** What begins a line: with a comma behind it, it stands in a list. */
export function readUnit(reader: Reader): Unit {
  const unit = readMember(reader) ?? readElement(reader) ?? readHead(reader) ?? readOther(reader)
  const next = reader.peek()
  return next.isOnNewLine || next.kind === 'end' ? unit : reader.fail()
}

function readMember(reader: Reader): Unit | undefined {
  const isNamed = reader.is(':', 1) || reader.is('[') || reader.is('...')
  if (!isNamed) return undefined
  return reader.attempt((): Unit | undefined => {
    const node = readProperty(reader)
    return reader.skip(',') ? { kind: 'member', node } : undefined
  })
}

function readOther(reader: Reader): Unit {
  const name = reader.is('readonly') && reader.peek(1).kind === 'word' ? 1 : 0
  const colon = reader.is('?', name + 1) ? name + 2 : name + 1
  const isTypeMember = reader.is(':', colon)
  if (isTypeMember) return { kind: 'type-member', node: readTypeMember(reader) }
  return { kind: 'statement', node: readStatement(reader) }
}

const statementWords = new Set(
  'async const export for function if import let return throw'.split(' '),
)

function readElement(reader: Reader): Unit | undefined {
  if (statementWords.has(reader.peek().text)) return undefined
  return reader.attempt((): Unit | undefined => {
    const node = readExpression(reader)
    return reader.skip(',') ? { kind: 'element', node } : undefined
  })
}

/** The first line of a function or an interface. */
function readHead(reader: Reader): Unit | undefined {
  const words = []
  while (/^(export|async)$/.test(reader.peek(words.length).text)) {
    words.push(reader.peek(words.length).text)
  }
  const { text } = reader.peek(words.length)
  if (!/^(function|interface)$/.test(text) || reader.peek(words.length + 1).kind !== 'word') {
    return undefined
  }
  for (const word of [...words, text]) reader.expect(word)
  const start = [...words, text, reader.word()].join(' ')
  const unit: Unit =
    text === 'interface'
      ? { kind: 'interface head', text: start }
      : { kind: 'function head', node: { start, ...readSignature(reader, ':') } }
  reader.expect('{')
  return unit
}
