import { readExpression, readProperty } from './read-expression.js'
import { readBlock, readStatement } from './read-statement.js'
import { readType, readTypeMember } from './read-type.js'
import type { Grammar, Reader } from './reader.js'
import type { Unit } from './tree.js'

export const grammar: Grammar = { expression: readExpression, type: readType, block: readBlock }

/** What begins a line: with a comma behind it, it stands in a list. */
export function readUnit(reader: Reader): Unit {
  const unit = readMember(reader) ?? readElement(reader) ?? readOther(reader)
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
  const isTypeMember =
    reader.is(':', 1) ||
    (reader.is('?', 1) && reader.is(':', 2)) ||
    (reader.is('readonly') && reader.is(':', 2))
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
