import {
  group,
  ifBreak,
  indent,
  indentIfBreak,
  join,
  line,
  softline,
  type Doc,
} from '../document/doc.js'
import { tabWidth } from '../document/print-doc.js'
import { textWidth } from '../document/text-width.js'
import type { Pattern, PatternMember } from '../syntax/tree.js'
import type { Lay } from './lay.js'

type Role = 'hugged' | 'arrow variable' | 'other'

/** The pattern of a parameter or a declaration; `hugged` if the parentheses around it stay on its lines. */
export function layPattern(lay: Lay, pattern: Pattern, role: Role = 'other'): Doc {
  const { fallback } = pattern
  const binding = layBinding(lay, pattern, role)
  return fallback ? [binding, ' = ', lay.expression(fallback, { role: 'value' })] : binding
}

function layBinding(lay: Lay, pattern: Pattern, role: Role): Doc {
  const type = pattern.type ? [': ', lay.type(pattern.type, role)] : ''
  switch (pattern.kind) {
    case 'name':
      return [pattern.text, type]
    case 'rest':
      return ['...', layPattern(lay, pattern.pattern), type]
    case 'object-pattern': {
      const doc = [layMembers(lay, pattern.members), type]
      return role === 'hugged' ? doc : group(doc)
    }
    case 'array-pattern': {
      const docs = pattern.elements.map((element) => group(layPattern(lay, element)))
      const elements = [softline, join([',', line], docs), comma(pattern.elements.at(-1))]
      return [group(['[', indent(elements), softline, ']']), type]
    }
  }
}

/** `{ a, b: c }` without a group around it. */
export function layMembers(lay: Lay, members: PatternMember[]): Doc {
  if (members.length === 0) return '{}'
  const docs = members.map((member) => layMember(lay, member))
  return ['{', indent([line, join([',', line], docs)]), comma(members.at(-1)?.pattern), line, '}']
}

function layMember(lay: Lay, { key, pattern }: PatternMember): Doc {
  const doc = layPattern(lay, pattern)
  if (key === undefined) return doc
  if (isShortKey(key)) return group([key, ': ', doc])
  const between = group(indent(line))
  return group([key, ':', between, indentIfBreak(doc, between)])
}

/** A key so short that its value always begins on the same line. */
export function isShortKey(key: string): boolean {
  return textWidth(key) < tabWidth + 3
}

/** No trailing comma after `...rest`. */
function comma(last: Pattern | undefined): Doc {
  return last?.kind === 'rest' ? '' : ifBreak(',')
}
