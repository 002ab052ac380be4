import { group, ifBreak, indent, join, line, softline, type Doc } from '../document/doc.js'
import type { Item, Type, TypeMember } from '../syntax/tree.js'
import { laySignature } from './functions.js'
import type { Lay, TypeRole } from './lay.js'
import { layItems } from './lists.js'
import { isHuggedUnion } from './traits.js'
import { layTypeArguments } from './type-lists.js'

export function layType(lay: Lay, type: Type, role: TypeRole): Doc {
  switch (type.kind) {
    case 'keyword':
    case 'literal':
      return type.text
    case 'reference':
      return [type.name, layTypeArguments(lay, type.typeArguments, role === 'arrow variable')]
    case 'query':
      return ['typeof ', type.name, layTypeArguments(lay, type.typeArguments)]
    case 'union':
      return layUnion(lay, type.types, role)
    case 'intersection':
      return layIntersection(lay, type.types)
    case 'list':
      return [lay.type(type.element), '[]']
    case 'tuple':
      return layTuple(lay, type.elements)
    case 'object-type':
      return layObjectType(lay, type, role)
    case 'function-type':
      return group(laySignature(lay, type, ' => '))
    case 'indexed':
      return [lay.type(type.object), '[', lay.type(type.index), ']']
    case 'modified':
      return [type.modifier, ' ', lay.type(type.type)]
    case 'parenthesized':
      return ['(', lay.type(type.type, 'parenthesized'), ')']
  }
}

function layUnion(lay: Lay, types: Type[], role: TypeRole): Doc {
  if (isHuggedUnion(types))
    return join(
      ' | ',
      types.map((type) => lay.type(type)),
    )
  const listed = group(
    types.map((type, at) => [at === 0 ? ifBreak('| ') : [line, '| '], indent(lay.type(type))]),
  )
  switch (role) {
    case 'parenthesized':
      return group([indent([softline, listed]), softline])
    case 'element of several':
      return group([indent([ifBreak(['(', softline]), listed]), softline, ifBreak(')')])
    case 'after operator':
    case 'type argument':
    case 'lone element':
      return listed
    default:
      return group(indent([softline, listed]))
  }
}

function layIntersection(lay: Lay, [first, ...others]: Type[]): Doc {
  if (!first) return ''
  return group([lay.type(first), ...others.map((type) => indent([' &', line, lay.type(type)]))])
}

function layTuple(lay: Lay, elements: TypeMember[]): Doc {
  if (elements.length === 0) return '[]'
  const role = elements.length > 1 ? 'element of several' : 'lone element'
  const docs = elements.map(({ name, type }) =>
    group(name === '' ? lay.type(type, role) : [`${name}: `, lay.type(type)]),
  )
  return group(['[', indent([softline, join([',', line], docs), ifBreak(',')]), softline, ']'])
}

function layObjectType(
  lay: Lay,
  type: Extract<Type, { kind: 'object-type' }>,
  role: TypeRole,
): Doc {
  if (type.members.length === 0) return '{}'
  const members = layTypeMembers(lay, type.members, [ifBreak('', ';'), line])
  const doc = ['{', indent([line, members]), line, '}']
  return role === 'hugged' && !type.isOpen ? doc : group(doc, type.isOpen)
}

function layTypeMembers(lay: Lay, members: Item<TypeMember>[], separator: Doc): Doc[] {
  return layItems(members, separator, (member) => layTypeMember(lay, member))
}

export function layTypeMember(lay: Lay, { name, type }: TypeMember): Doc {
  return group([`${name}: `, lay.type(type)])
}
