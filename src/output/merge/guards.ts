import { Node, SyntaxKind, type SourceFile } from 'ts-morph'
import { parseFile } from './typescript-file.js'

/** A route that lost its guard, or has a weaker one. */
export interface LostGuard {
  /** From 1. */
  line: number
  message: string
}

/** `allow` with its roles, `signedIn` or `anyone`. */
interface Guard {
  name: string
  roles: string[]
}

const names = ['allow', 'signedIn', 'anyone']

/**
 * The rule: a handler of a route that is generated with a guard begins with it, before it calls a
 * function of the repository, and lets no more users through.
 */
export function findLostGuards(routes: string, generated: string): LostGuard[] {
  const [file, made] = [parseFile(routes), parseFile(generated)]
  const before = routesOf(made)
  return [...routesOf(file)].flatMap(([route, { node, handler }]) => {
    const wanted = guardOf(before.get(route)?.handler)
    if (!wanted || isAsStrict(guardOf(handler), wanted)) return []
    const place = handler ?? node
    return [{ line: place.getStartLineNumber(), message: `${route} has no ${textOf(wanted)}` }]
  })
}

interface Route {
  /** The registration. */
  node: Node
  /** Its function, if it is in the file. */
  handler: Node | undefined
}

/** `GET /:id` of `productsRouter.get('/:id', get)`. */
function routesOf(file: SourceFile): Map<string, Route> {
  const routes = new Map<string, Route>()
  for (const call of file.getDescendantsOfKind(SyntaxKind.CallExpression)) {
    const callee = call.getExpression()
    if (!Node.isPropertyAccessExpression(callee)) continue
    const [path, ...handlers] = call.getArguments()
    const method = callee.getName()
    if (!/Router$/.test(callee.getExpression().getText())) continue
    if (!/^(get|post|put|patch|delete)$/.test(method) || !Node.isStringLiteral(path)) continue
    const last = handlers.at(-1)
    const route = `${method.toUpperCase()} ${path.getLiteralText()}`
    routes.set(route, { node: call, handler: last && functionOf(last, file) })
  }
  return routes
}

function functionOf(node: Node, file: SourceFile): Node | undefined {
  if (Node.isArrowFunction(node) || Node.isFunctionExpression(node)) return node
  if (!Node.isIdentifier(node)) return undefined
  const held = file.getVariableDeclaration(node.getText())?.getInitializer()
  return file.getFunction(node.getText()) ?? (held && functionOf(held, file))
}

/** The guard among a handler's own statements, if it comes before all calls of the repository. */
function guardOf(handler: Node | undefined): Guard | undefined {
  const isFunction =
    Node.isArrowFunction(handler) ||
    Node.isFunctionExpression(handler) ||
    Node.isFunctionDeclaration(handler)
  const body = isFunction ? handler.getBody() : undefined
  if (!handler || !Node.isBlock(body)) return undefined
  const fromRepository = repositoryNames(handler.getSourceFile())
  for (const statement of body.getStatements()) {
    const guard = guardIn(statement)
    if (guard) return guard
    const words = statement.getDescendantsOfKind(SyntaxKind.Identifier)
    if (words.some((word) => fromRepository.has(word.getText()))) return undefined
  }
  return undefined
}

/** Of `const caller = await allow(req, 'admin')`, or of the call alone. */
function guardIn(statement: Node): Guard | undefined {
  const isVariable = Node.isVariableStatement(statement)
  const [declaration] = isVariable ? statement.getDeclarations() : []
  const value = Node.isExpressionStatement(statement)
    ? statement.getExpression()
    : declaration?.getInitializer()
  const call = Node.isAwaitExpression(value) ? value.getExpression() : undefined
  if (!Node.isCallExpression(call)) return undefined
  const name = call.getExpression().getText()
  const [, ...roles] = call.getArguments()
  const texts = roles.filter(Node.isStringLiteral).map((role) => role.getLiteralText())
  return names.includes(name) && texts.length === roles.length ? { name, roles: texts } : undefined
}

function repositoryNames(file: SourceFile): Set<string> {
  const imports = file
    .getImportDeclarations()
    .filter((one) => one.getModuleSpecifierValue().endsWith('.repository.js'))
    .flatMap((one) => one.getNamedImports())
  return new Set(imports.map((one) => one.getAliasNode()?.getText() ?? one.getName()))
}

function isAsStrict(guard: Guard | undefined, wanted: Guard): boolean {
  if (!guard) return wanted.name === 'anyone'
  if (wanted.name !== 'allow') return names.indexOf(guard.name) <= names.indexOf(wanted.name)
  return guard.name === 'allow' && guard.roles.every((role) => wanted.roles.includes(role))
}

function textOf({ name, roles }: Guard): string {
  return `${name}(${['req', ...roles.map((role) => `'${role}'`)].join(', ')})`
}
