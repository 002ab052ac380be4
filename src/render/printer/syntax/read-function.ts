import type { Reader } from './reader.js'
import type { Arrow, Pattern, PatternMember, Signature, TypeParameter } from './tree.js'

export function startsArrow(reader: Reader): boolean {
  const start = reader.is('async') ? 1 : 0
  if (!reader.is('(', start)) return false
  const behind = reader.closerOf(start) + 1
  if (!reader.is(':', behind)) return reader.is('=>', behind)
  return reader.foresees(() => {
    if (start === 1) reader.take()
    readSignature(reader, ':')
    return reader.is('=>')
  })
}

export function readArrow(reader: Reader): Arrow {
  const isAsync = reader.skip('async')
  const signature = readSignature(reader, ':')
  reader.expect('=>')
  const body = reader.is('{') ? reader.block() : reader.expression()
  if (body.kind === 'arrow' || signature.returns?.kind === 'function-type') reader.fail()
  return { kind: 'arrow', isAsync, ...signature, body }
}

/** Parameters, and the return type after `mark`. */
export function readSignature(reader: Reader, mark: ':' | '=>'): Signature {
  const typeParameters = readTypeParameters(reader)
  reader.expect('(')
  const parameters = reader.plainList(')', () => readPattern(reader))
  return { typeParameters, parameters, ...(reader.skip(mark) && { returns: reader.type() }) }
}

export function readTypeParameters(reader: Reader): TypeParameter[] {
  if (!reader.skip('<')) return []
  return reader.plainList('>', () => {
    const name = reader.word()
    return {
      name,
      ...(reader.skip('extends') && { constraint: reader.type() }),
      ...(reader.skip('=') && { fallback: reader.type() }),
    }
  })
}

export function readPattern(reader: Reader): Pattern {
  const binding = readBinding(reader)
  return {
    ...binding,
    ...(reader.skip(':') && { type: reader.type() }),
    ...(reader.skip('=') && { fallback: reader.expression() }),
  }
}

function readBinding(reader: Reader): Pattern {
  if (reader.skip('...')) return { kind: 'rest', pattern: readBinding(reader) }
  if (reader.skip('{')) {
    return { kind: 'object-pattern', members: reader.plainList('}', () => readMember(reader)) }
  }
  if (reader.skip('[')) {
    return { kind: 'array-pattern', elements: reader.plainList(']', () => readPattern(reader)) }
  }
  const name = reader.word()
  return { kind: 'name', text: reader.skip('?') ? `${name}?` : name }
}

function readMember(reader: Reader): PatternMember {
  if (reader.is('...') || !reader.is(':', 1)) return { pattern: readPattern(reader) }
  const key = reader.word()
  reader.expect(':')
  return { key, pattern: readPattern(reader) }
}
