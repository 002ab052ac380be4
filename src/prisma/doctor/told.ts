import { Node, SyntaxKind } from 'ts-morph'

/** What a `cache.write(…)` says that it makes stale, as its code names it. */
export interface Told {
  /** `productsWrites.delete` */
  writes: { many: string; kind: string; isBulk: boolean }[]
  lists: string[]
  rowsOf: string[]
  /** The stems of keys: `products` of `productsKeys.item(id)`. */
  items: string[]
}

/** Undefined when the code doesn't show it. */
export function readTold(invalidation: Node | undefined): Told | undefined {
  const text = invalidation ? textOf(invalidation) : ''
  const writes = isUncalled(invalidation) ? [] : [...text.matchAll(/\b(\w+?)(Bulk)?Writes\.(\w+)/g)]
  const told = {
    writes: writes.map(([, many = '', bulk, kind = '']) => ({
      many,
      kind,
      isBulk: bulk === 'Bulk',
    })),
    lists: namesIn(text, 'lists'),
    rowsOf: namesIn(text, 'rowsOf'),
    items: [...text.matchAll(/\b(\w+)Keys\.item\(/g)].flatMap(([, many]) => many ?? []),
  }
  if (isUncalled(invalidation)) return told
  return Object.values(told).some(({ length }) => length > 0) ? told : undefined
}

/** `cache.write(productsWrites.update, …)`: a function names nothing. */
function isUncalled(invalidation: Node | undefined): boolean {
  return /^\w+Writes\.\w+$/.test(invalidation?.getText() ?? '')
}

/** The node's text, with the definitions of the user's own variables and functions in it. */
function textOf(node: Node, depth = 0): string {
  const names = Node.isIdentifier(node) ? [node] : node.getDescendantsOfKind(SyntaxKind.Identifier)
  const own = names.flatMap(declarationsOf).filter(isOwn)
  const texts = depth < 3 ? own.map((definition) => textOf(definition, depth + 1)) : []
  return [node.getText(), ...texts].join('\n')
}

/** The declarations of a name, also in the files that it is imported from. */
export function declarationsOf(name: Node): Node[] {
  const symbol = name.getSymbol()
  return (symbol?.getAliasedSymbol() ?? symbol)?.getDeclarations() ?? []
}

function isOwn(node: Node): boolean {
  const path = node.getSourceFile().getFilePath()
  if (/\/(src\/generated|node_modules)\//.test(path)) return false
  return Node.isVariableDeclaration(node) || Node.isFunctionDeclaration(node)
}

function namesIn(text: string, property: string): string[] {
  const lists = [...text.matchAll(new RegExp(`\\b${property}\\s*:\\s*\\[([^\\]]*)\\]`, 'g'))]
  return lists.flatMap(([, list = '']) =>
    [...list.matchAll(/['"](\w+)['"]/g)].flatMap(([, name]) => name ?? []),
  )
}
