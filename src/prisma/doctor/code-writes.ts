import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type CallExpression,
  Node,
  Project,
  type PropertyAccessExpression,
  SyntaxKind,
} from 'ts-morph'
import { type ModelWrite, nestedWrites, readRelations, type Relations } from './nested-writes.js'
import { isDropped } from './dropped.js'
import { sourcesThatMayWrite } from './sources.js'
import { readTold, type Told } from './told.js'

/** A write through Prisma in a project's own code. */
export interface CodeWrite {
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
  /** The writes to other tables within its data. */
  nested: ModelWrite[]
  /** What each `cache.write(…)` around it says; none where it isn't inside one. */
  told: (Told | undefined)[]
  /** The call around it that nothing waits for: `cache.write`. */
  dropped?: string
}

const writeMethods = new Set(
  (
    'create createMany createManyAndReturn update updateMany updateManyAndReturn upsert ' +
    'delete deleteMany $executeRaw $executeRawUnsafe'
  ).split(' '),
)

const generated = '/src/generated/'

/**
 * The writes in a project's own code. The project in `folder` needs its Prisma client, whose types
 * tell what is a write. `isMade` says which files below `src/generated` are as they were generated.
 */
export function findWrites(folder: string, isMade: (path: string) => boolean): CodeWrite[] {
  const files = sourcesThatMayWrite(folder, isMade)
  if (files.length === 0) return []
  const project = new Project({
    ...tsConfigOf(folder),
    compilerOptions: { allowJs: true },
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
  })
  const schema = join(folder, 'prisma/schema.prisma')
  const relations = readRelations(existsSync(schema) ? readFileSync(schema, 'utf8') : '')
  return files.flatMap((file) => {
    const accesses = project
      .addSourceFileAtPath(file)
      .getDescendantsOfKind(SyntaxKind.PropertyAccessExpression)
    return accesses.flatMap((access) => describe(access, file, relations) ?? [])
  })
}

function tsConfigOf(folder: string) {
  const tsConfigFilePath = join(folder, 'tsconfig.json')
  return existsSync(tsConfigFilePath) ? { tsConfigFilePath } : {}
}

function describe(
  access: PropertyAccessExpression,
  file: string,
  relations: Relations,
): CodeWrite | undefined {
  const method = access.getName()
  if (!writeMethods.has(method) || !isCalled(access)) return undefined
  const owner = ownerOf(access)
  if (owner === undefined) return undefined
  const model = /^(\w+)Delegate$/.exec(owner)?.[1]
  if (model === undefined && !method.startsWith('$')) return undefined
  const { line, column } = access.getSourceFile().getLineAndColumnAtPos(access.getStart())
  const code = access.getText().replaceAll(/\s+/g, '')
  const call = access.getParentIfKind(SyntaxKind.CallExpression)
  const around = cacheWritesAround(access)
  const dropped = [...around, ...access.getAncestors().filter(isTransaction)].find(isDropped)
  return {
    file,
    line,
    column,
    code,
    method,
    ...(model !== undefined && { model }),
    nested: call && model !== undefined ? nestedWrites(call, model, relations) : [],
    told: around.map((write) => readTold(write.getArguments()[0])),
    ...(dropped && { dropped: dropped.getExpression().getText() }),
  }
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

/** The calls of `cache.write` that it is in, or in which a function around it is named. */
function cacheWritesAround(node: Node): CallExpression[] {
  const around = node.getAncestors().filter(isCacheWrite)
  if (around.length > 0) return around
  const name = node
    .getAncestors()
    .map(functionName)
    .find((one) => one !== undefined)
  if (name === undefined) return []
  return node
    .getSourceFile()
    .getDescendantsOfKind(SyntaxKind.Identifier)
    .filter((one) => one.getText() === name)
    .flatMap((one) => one.getAncestors().find(isCacheWrite) ?? [])
}

function functionName(node: Node): string | undefined {
  if (Node.isFunctionDeclaration(node) || Node.isMethodDeclaration(node)) return node.getName()
  if (!Node.isArrowFunction(node) && !Node.isFunctionExpression(node)) return undefined
  const parent = node.getParent()
  return Node.isVariableDeclaration(parent) ? parent.getName() : undefined
}

function isCacheWrite(node: Node): node is CallExpression {
  return isCacheCall(node, 'write')
}

function isTransaction(node: Node): node is CallExpression {
  return isCacheCall(node, 'transaction')
}

function isCacheCall(node: Node, method: string): node is CallExpression {
  if (!Node.isCallExpression(node)) return false
  const callee = node.getExpression()
  if (!Node.isPropertyAccessExpression(callee) || callee.getName() !== method) return false
  const declarations = callee.getNameNode().getSymbol()?.getDeclarations() ?? []
  return declarations.some((one) =>
    one.getSourceFile().getFilePath().includes(`${generated}shared/cache/`),
  )
}
