import { Node, SyntaxKind, type Expression, type SourceFile } from 'ts-morph'

/** A call that changes rows. */
export interface PrismaWrite {
  node: Node
  /** `prisma.product.delete` */
  code: string
  /** `delete` */
  method: string
}

const writing = /^(create|update|delete|upsert)(Many|ManyAndReturn)?$|^\$(execute|query)Raw/

/** The writes through Prisma, whatever the file names its client. */
export function writesIn(file: SourceFile): PrismaWrite[] {
  const clients = clientNames(file)
  const calls = [
    ...file.getDescendantsOfKind(SyntaxKind.CallExpression),
    ...file.getDescendantsOfKind(SyntaxKind.TaggedTemplateExpression),
  ]
  return calls.flatMap((node) => {
    const callee = Node.isCallExpression(node) ? node.getExpression() : node.getTag()
    const method = memberName(callee)
    const isWrite = method !== undefined && writing.test(method) && clients.has(rootOf(callee))
    return isWrite ? [{ node, method, code: callee.getText().replaceAll(/\s+/g, '') }] : []
  })
}

/** Names of the client, of its transactions, and of variables that hold a part of it. */
function clientNames(file: SourceFile): Set<string> {
  const names = new Set(['db', 'prisma', 'tx'])
  for (const one of file.getImportDeclarations().flatMap((each) => each.getNamedImports())) {
    if (one.getName() === 'prisma') names.add(one.getAliasNode()?.getText() ?? 'prisma')
  }
  for (const call of file.getDescendantsOfKind(SyntaxKind.CallExpression)) {
    const [work] = call.getArguments()
    const isTransaction = memberName(call.getExpression()) === '$transaction'
    if (isTransaction && (Node.isArrowFunction(work) || Node.isFunctionExpression(work))) {
      for (const parameter of work.getParameters()) names.add(parameter.getName())
    }
  }
  for (const variable of file.getDescendantsOfKind(SyntaxKind.VariableDeclaration)) {
    const held = variable.getInitializer()
    if (!held || !names.has(rootOf(held))) continue
    const name = variable.getNameNode()
    if (Node.isIdentifier(name)) names.add(name.getText())
    else for (const element of name.getElements()) names.add(lastWord(element.getText()))
  }
  return names
}

/** The first identifier of `a.b['c']`; empty for anything else. */
function rootOf(expression: Expression): string {
  if (Node.isIdentifier(expression)) return expression.getText()
  const isMember =
    Node.isPropertyAccessExpression(expression) || Node.isElementAccessExpression(expression)
  return isMember ? rootOf(expression.getExpression()) : ''
}

function memberName(expression: Expression): string | undefined {
  if (Node.isPropertyAccessExpression(expression)) return expression.getName()
  if (!Node.isElementAccessExpression(expression)) return undefined
  const key = expression.getArgumentExpression()
  return Node.isStringLiteral(key) ? key.getLiteralText() : undefined
}

/** `b` of `a: b`. */
function lastWord(text: string): string {
  return /([\w$]+)\s*$/.exec(text)?.[1] ?? ''
}
