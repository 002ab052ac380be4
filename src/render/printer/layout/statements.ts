import {
  group,
  hardline,
  ifBreak,
  indent,
  indentIfBreak,
  line,
  softline,
  type Doc,
} from '../document/doc.js'
import { UnknownSyntax } from '../syntax/tokens.js'
import type {
  Block,
  Expression,
  Pattern,
  Statement,
  Type,
  TypeParameter,
  Unit,
} from '../syntax/tree.js'
import { layAssignment } from './assignments.js'
import { layExpression } from './expressions.js'
import type { Lay } from './lay.js'
import { laySignature } from './functions.js'
import { layItems, layProperty } from './lists.js'
import { layMembers, layPattern } from './patterns.js'
import { isHuggedUnion } from './traits.js'
import { layTypeParameters } from './type-lists.js'
import { layType, layTypeMember } from './types.js'

const lay: Lay = {
  expression: (node, place, isExpanded = false) => layExpression(lay, node, place, isExpanded),
  type: (type, role = 'other') => layType(lay, type, role),
  block: layBlock,
}

export function layUnit(unit: Unit): Doc {
  switch (unit.kind) {
    case 'statement':
      return layStatement(unit.node)
    case 'function head':
      return [unit.node.start, laySignature(lay, unit.node, ': '), ' {']
    case 'interface head':
      return `${unit.text} {`
    case 'class head':
      return group([unit.text, indent([line, 'extends ', lay.type(unit.parent)]), line, '{'])
    case 'member':
      return [layProperty(lay, unit.node), ',']
    case 'element':
      return [group(lay.expression(unit.node, { role: 'array element' })), ',']
    case 'type-member':
      return layTypeMember(lay, unit.node)
  }
}

function layBlock({ body }: Block): Doc {
  if (body.length === 0) return '{}'
  return ['{', indent([hardline, layItems(body, hardline, layStatement)]), hardline, '}']
}

function layStatement(node: Statement): Doc {
  switch (node.kind) {
    case 'block':
      return layBlock(node)
    case 'const':
      return layConst(node.keyword, node.pattern, node.value)
    case 'type-alias':
      return layTypeAlias(`${node.keyword} ${node.name}`, node.typeParameters, node.type)
    case 'return':
    case 'throw':
      return [node.kind, node.argument ? [' ', layReturned(node.argument)] : '']
    case 'if':
      return layIf(node)
    case 'for-of':
      return layForOf(node)
    case 'expression':
      return lay.expression(node.expression, { role: 'statement' })
    case 'assignment':
      return layAssigned(node)
  }
}

function layConst(keyword: string, pattern: Pattern, value: Expression | undefined): Doc {
  if (!value) return [`${keyword} `, layPattern(lay, pattern)]
  const left = layDeclared(pattern, value.kind === 'arrow')
  const place = { role: 'assigned' as const }
  return group([
    `${keyword} `,
    layAssignment(lay, { left, operator: ' =', right: value, place, pattern }),
  ])
}

function layAssigned({ left, operator, right }: Extract<Statement, { kind: 'assignment' }>): Doc {
  const role = left.kind === 'identifier' ? 'assigned' : 'assigned to member'
  return layAssignment(lay, {
    left: lay.expression(left, { role: 'assignee' }),
    operator: ` ${operator}`,
    right,
    place: { role },
  })
}

function layDeclared(pattern: Pattern, isArrow: boolean): Doc {
  if (pattern.kind !== 'object-pattern' || pattern.type) {
    return layPattern(lay, pattern, isArrow ? 'arrow variable' : 'other')
  }
  const doc = layMembers(lay, pattern.members)
  const isNested = pattern.members.some(
    ({ pattern: { kind, fallback } }) => !fallback && /-pattern$/.test(kind),
  )
  return isNested ? group(doc, true) : doc
}

function layTypeAlias(head: string, parameters: TypeParameter[], type: Type): Doc {
  const left = [head, layTypeParameters(lay, parameters)]
  if (type.kind === 'union' && !isHuggedUnion(type.types)) {
    return group([group(left), ' =', group(indent([line, lay.type(type, 'after operator')]))])
  }
  const isComplex =
    parameters.length > 1 && parameters.some(({ constraint, fallback }) => constraint ?? fallback)
  if (isComplex) return group([left, ' = ', group(lay.type(type))])
  const between = group(indent(line))
  return group([group(left), ' =', between, indentIfBreak(lay.type(type), between)])
}

function layReturned(argument: Expression): Doc {
  const doc = lay.expression(argument, { role: 'returned' })
  if (argument.kind !== 'binary') return doc
  return group([ifBreak('('), indent([softline, doc]), softline, ifBreak(')')])
}

function layIf({ test, yes, no }: Extract<Statement, { kind: 'if' }>): Doc {
  const condition = lay.expression(test, { role: 'test' })
  const inner = isNegatedLogic(test) ? condition : group([indent([softline, condition]), softline])
  const opening = group(['if (', inner, ')', layClause(yes)])
  if (!no) return opening
  const otherwise = no.kind === 'if' ? [' ', layStatement(no)] : layClause(no)
  return [opening, yes.kind === 'block' ? ' ' : hardline, 'else', group(otherwise)]
}

/** `!(a && b)` */
function isNegatedLogic(test: Expression): boolean {
  if (test.kind !== 'unary' || test.operator !== '!') return false
  const { argument } = test
  if (argument.kind === 'unary' && argument.operator === '!') return isNegatedLogic(argument)
  return argument.kind === 'binary' && /^(&&|\|\||\?\?)$/.test(argument.operator)
}

function layForOf({ keyword, pattern, list, body }: Extract<Statement, { kind: 'for-of' }>): Doc {
  const items = lay.expression(list, { role: 'list' })
  return group([`for (${keyword} `, layPattern(lay, pattern), ' of ', items, ')', layClause(body)])
}

function layClause(body: Statement): Doc {
  if (body.kind !== 'block') return indent([line, layStatement(body)])
  if (body.body.length === 0) throw new UnknownSyntax('an empty block')
  return [' ', layBlock(body)]
}
