import { Node, SyntaxKind, type SourceFile } from 'ts-morph'
import type { Segment } from './merge-segments.js'

/** A text split into parts without gaps. */
export interface Split {
  head: Segment
  parts: Segment[]
  tail: Segment
}

/** A file as its header, its statements and the rest. */
export function splitFile(file: SourceFile): Split {
  const text = file.getFullText()
  const header = /^(?:\/\/.*\r?\n)*/.exec(text)?.[0].length ?? 0
  return splitText(text, header, text.length, file.getStatements(), keyOfStatement)
}

/**
 * Splits a statement at the braces of the thing that it declares: an interface, a class, an object, a
 * call with an object. Undefined when members share lines.
 */
export function splitMembers(file: SourceFile): Split | undefined {
  const [statement, ...others] = file.getStatements()
  const members = statement && others.length === 0 ? membersOf(statement) : undefined
  const [first] = members ?? []
  const last = members?.at(-1)
  const text = file.getFullText()
  if (!members || !first || !last) return undefined
  const start = text.indexOf('\n', first.getParentOrThrow().getStart() + openingOf(first)) + 1
  const end = endOfLine(text, last.getEnd())
  const isOneALine = members.every(
    (member, index) => lineBefore(text, member.getStart()) >= (members[index - 1]?.getEnd() ?? 0),
  )
  if (start === 0 || start > first.getStart() || !isOneALine) return undefined
  return splitText(text, start, end, members, keyOfMember)
}

function openingOf(member: Node): number {
  const parent = member.getParentOrThrow()
  return Math.max(0, parent.getText().indexOf('{'))
}

function membersOf(statement: Node): Node[] | undefined {
  if (Node.isInterfaceDeclaration(statement)) return statement.getMembers()
  if (Node.isClassDeclaration(statement)) return statement.getMembers()
  if (!Node.isVariableStatement(statement)) return undefined
  const [declaration, ...others] = statement.getDeclarations()
  if (!declaration || others.length > 0) return undefined
  return objectOf(declaration.getInitializer())?.getProperties()
}

function objectOf(value: Node | undefined) {
  if (Node.isCallExpression(value)) {
    const [only, ...others] = value.getArguments()
    return others.length === 0 ? only?.asKind(SyntaxKind.ObjectLiteralExpression) : undefined
  }
  const inner = Node.isAsExpression(value) || Node.isSatisfiesExpression(value)
  return (inner ? value.getExpression() : value)?.asKind(SyntaxKind.ObjectLiteralExpression)
}

function splitText(
  text: string,
  start: number,
  end: number,
  nodes: Node[],
  keyOf: (node: Node) => string,
): Split {
  const seen = new Map<string, number>()
  let at = start
  const parts = nodes.map((node, index) => {
    const next = nodes[index + 1]?.getStart() ?? end
    const stop = Math.min(endOfLine(text, node.getEnd()), Math.max(next, node.getEnd()))
    const whole = text.slice(at, stop)
    const gap = /^\s*\n(?=[^\n])/.exec(whole)?.[0] ?? ''
    at = stop
    return { key: unique(keyOf(node), seen), gap, text: whole.slice(gap.length) }
  })
  return {
    head: { key: 'head', gap: '', text: text.slice(0, start) },
    parts,
    tail: { key: 'tail', gap: '', text: text.slice(at) },
  }
}

function unique(key: string, seen: Map<string, number>): string {
  const count = (seen.get(key) ?? 0) + 1
  seen.set(key, count)
  return count === 1 ? key : `${key} #${count}`
}

function keyOfStatement(node: Node): string {
  if (Node.isImportDeclaration(node)) {
    const kind = node.isTypeOnly() ? 'import type' : 'import'
    return `${kind} ${node.getModuleSpecifierValue()}`
  }
  if (Node.isVariableStatement(node)) {
    return node
      .getDeclarations()
      .map((one) => one.getName())
      .join()
  }
  if (Node.isExpressionStatement(node)) return keyOfCall(node.getExpression())
  if (Node.hasName(node)) return `${node.getKindName()} ${node.getName()}`
  if (Node.isFunctionDeclaration(node)) return `function ${node.getName() ?? ''}`
  return node.getKindName()
}

/** `router.get('/:id')` for routes; other calls are named by what they call and their order. */
function keyOfCall(expression: Node): string {
  if (!Node.isCallExpression(expression)) return expression.getKindName()
  const [first] = expression.getArguments()
  const path = Node.isStringLiteral(first) ? first.getLiteralText() : ''
  return `${expression.getExpression().getText()}(${path})`
}

function keyOfMember(node: Node): string {
  return Node.hasName(node) ? node.getName() : node.getText()
}

/** The end of a node's last line, including a comma after it. */
function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end + 1
}

function lineBefore(text: string, at: number): number {
  return text.lastIndexOf('\n', at)
}
