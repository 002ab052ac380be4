import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Node, Project, type PropertyAccessExpression, SyntaxKind } from 'ts-morph'

/** A write through Prisma that is not inside `cache.write(…)`. */
export interface UncoveredWrite {
  /** Absolute. */
  file: string
  line: number
  column: number
  /** `prisma.product.updateMany` */
  code: string
  /** `Product`; absent for raw SQL. */
  model?: string
  /** `updateMany`, `$executeRaw` */
  method: string
}

const writeMethods = new Set(
  (
    'create createMany createManyAndReturn update updateMany updateManyAndReturn upsert ' +
    'delete deleteMany $executeRaw $executeRawUnsafe'
  ).split(' '),
)

const generated = '/src/generated/'

/**
 * The writes in a project's own code that don't invalidate. The project in `folder` needs its Prisma
 * client, whose types tell what is a write.
 */
export function findUncoveredWrites(folder: string): UncoveredWrite[] {
  const files = sourcesThatMayWrite(folder)
  if (files.length === 0) return []
  const project = new Project({
    ...tsConfigOf(folder),
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
  })
  return files.flatMap((file) => {
    const accesses = project
      .addSourceFileAtPath(file)
      .getDescendantsOfKind(SyntaxKind.PropertyAccessExpression)
    return accesses.flatMap((access) => describe(access, file) ?? [])
  })
}

/** A quick search of the texts, so that most projects need no type check. */
function sourcesThatMayWrite(folder: string): string[] {
  const source = join(folder, 'src')
  if (!existsSync(source)) return []
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => /\.[cm]?tsx?$/.test(name) && !/^generated[\\/]/.test(name))
    .map((name) => join(source, name))
    .filter((file) =>
      /\.\s*(create|update|upsert|delete|\$executeRaw)/.test(readFileSync(file, 'utf8')),
    )
    .sort()
}

function tsConfigOf(folder: string) {
  const tsConfigFilePath = join(folder, 'tsconfig.json')
  return existsSync(tsConfigFilePath) ? { tsConfigFilePath } : {}
}

function describe(access: PropertyAccessExpression, file: string): UncoveredWrite | undefined {
  const method = access.getName()
  if (!writeMethods.has(method) || !isCalled(access)) return undefined
  const owner = ownerOf(access)
  if (owner === undefined || isCovered(access)) return undefined
  const model = /^(\w+)Delegate$/.exec(owner)?.[1]
  if (model === undefined && !method.startsWith('$')) return undefined
  const { line, column } = access.getSourceFile().getLineAndColumnAtPos(access.getStart())
  const code = access.getText().replaceAll(/\s+/g, '')
  return { file, line, column, code, method, ...(model !== undefined && { model }) }
}

function isCalled(access: PropertyAccessExpression): boolean {
  const parent = access.getParent()
  return Node.isCallExpression(parent)
    ? parent.getExpression() === access
    : Node.isTaggedTemplateExpression(parent)
}

/** The type in the generated Prisma client that declares the method. */
function ownerOf(access: PropertyAccessExpression): string | undefined {
  const declarations = access.getNameNode().getSymbol()?.getDeclarations() ?? []
  const own = declarations.find((one) =>
    one.getSourceFile().getFilePath().includes(`${generated}prisma/`),
  )
  const owner = own?.getFirstAncestor(
    (node) => Node.isInterfaceDeclaration(node) || Node.isClassDeclaration(node),
  )
  return Node.isInterfaceDeclaration(owner) || Node.isClassDeclaration(owner)
    ? owner.getName()
    : undefined
}

/** Whether it is in an argument of `cache.write`, or in a function named there. */
function isCovered(node: Node): boolean {
  if (node.getAncestors().some(isCacheWrite)) return true
  const name = node
    .getAncestors()
    .map(functionName)
    .find((one) => one !== undefined)
  if (name === undefined) return false
  return node
    .getSourceFile()
    .getDescendantsOfKind(SyntaxKind.Identifier)
    .some((one) => one.getText() === name && one.getAncestors().some(isCacheWrite))
}

function functionName(node: Node): string | undefined {
  if (Node.isFunctionDeclaration(node) || Node.isMethodDeclaration(node)) return node.getName()
  if (!Node.isArrowFunction(node) && !Node.isFunctionExpression(node)) return undefined
  const parent = node.getParent()
  return Node.isVariableDeclaration(parent) ? parent.getName() : undefined
}

function isCacheWrite(node: Node): boolean {
  if (!Node.isCallExpression(node)) return false
  const callee = node.getExpression()
  if (!Node.isPropertyAccessExpression(callee) || callee.getName() !== 'write') return false
  const declarations = callee.getNameNode().getSymbol()?.getDeclarations() ?? []
  return declarations.some((one) =>
    one.getSourceFile().getFilePath().includes(`${generated}shared/cache/`),
  )
}
