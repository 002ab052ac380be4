import { Node, SyntaxKind } from 'ts-morph'

/** Whether nothing waits for the call's promise: the answer may be sent before it is settled. */
export function isDropped(node: Node): boolean {
  const parent = node.getParent()
  if (parent === undefined) return false
  if (Node.isExpressionStatement(parent) || Node.isVoidExpression(parent)) return true
  if (Node.isVariableDeclaration(parent)) return isUnused(parent.getName(), parent)
  if (Node.isArrowFunction(parent)) return isOfForEach(parent)
  return isPassedOn(node, parent) && isDropped(parent)
}

/** Whether the parent is the same promise, or one that follows it. */
function isPassedOn(node: Node, parent: Node): boolean {
  if (Node.isPropertyAccessExpression(parent)) {
    return /^(then|catch|finally)$/.test(parent.getName())
  }
  if (Node.isCallExpression(parent)) return parent.getExpression() === node
  if (Node.isConditionalExpression(parent)) return parent.getCondition() !== node
  if (Node.isBinaryExpression(parent)) return parent.getRight() === node && isChoice(parent)
  return Node.isParenthesizedExpression(parent) || Node.isAsExpression(parent)
}

function isChoice(parent: Node): boolean {
  return (
    Node.isBinaryExpression(parent) && /^(&&|\|\||\?\?)$/.test(parent.getOperatorToken().getText())
  )
}

/** `rows.forEach(() => cache.write(…))` */
function isOfForEach(work: Node): boolean {
  const call = work.getParent()
  const callee = Node.isCallExpression(call) ? call.getExpression() : undefined
  return Node.isPropertyAccessExpression(callee) && callee.getName() === 'forEach'
}

function isUnused(name: string, declaration: Node): boolean {
  const names = declaration.getSourceFile().getDescendantsOfKind(SyntaxKind.Identifier)
  return names.filter((one) => one.getText() === name).length === 1
}
