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
import type { Type, TypeParameter } from '../syntax/tree.js'
import type { Lay } from './lay.js'
import { isHuggedUnion, isSimpleType } from './traits.js'

export function layTypeArguments(lay: Lay, types: Type[], isArrowVariable = false): Doc {
  const [only] = types
  if (!only) return ''
  const isObject = only.kind === 'object-type'
  const isAlone = types.length === 1 && (!isArrowVariable || isObject)
  if (
    isAlone &&
    (isSimpleType(only) || isObject || (only.kind === 'union' && isHuggedUnion(only.types)))
  ) {
    return ['<', lay.type(only, 'type argument'), '>']
  }
  const docs = types.map((type) => lay.type(type, 'type argument'))
  return group(['<', indent([softline, join([',', line], docs)]), softline, '>'])
}

export function layTypeParameters(lay: Lay, parameters: TypeParameter[]): Doc {
  if (parameters.length === 0) return ''
  const docs = parameters.map(({ name, constraint, fallback }) =>
    group([name, layBehind(lay, ' extends', constraint), layBehind(lay, ' =', fallback)]),
  )
  return group(['<', indent([softline, join([',', line], docs)]), ifBreak(','), softline, '>'])
}

function layBehind(lay: Lay, mark: string, type: Type | undefined): Doc {
  if (!type) return ''
  const between = group(indent(line))
  return [mark, between, indentIfBreak(lay.type(type), between)]
}
