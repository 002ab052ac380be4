import { withSourceFile } from './typescript-file.js'
import type { Segment } from './merge-segments.js'

const printWidth = 100

/** The named imports of a module from both sides, sorted by name; undefined for other imports or with comments. */
export function uniteImports(base: Segment, mine: Segment, theirs: Segment): string | undefined {
  const [old, one, other] = [base, mine, theirs].map(({ text }) => readImport(text))
  if (!old || !one || !other) return undefined
  const names = [
    ...one.names.filter((name) => other.names.includes(name) || !old.names.includes(name)),
    ...other.names.filter((name) => !one.names.includes(name) && !old.names.includes(name)),
  ]
  return names.length === 0 ? '' : printImport({ ...one, names: names.sort(byWord) })
}

/** An import with more names than it has. */
export function extendImport(text: string, names: string[]): string | undefined {
  const read = readImport(text)
  if (!read) return undefined
  return printImport({ ...read, names: [...new Set([...read.names, ...names])].sort(byWord) })
}

interface NamedImport {
  /** Comments and empty lines above. */
  before: string
  keyword: string
  /** As written: `type A`, `b as c`. */
  names: string[]
  /** With its quotes. */
  from: string
  after: string
}

function readImport(text: string): NamedImport | undefined {
  return withSourceFile(text, (file) => {
    const [declaration, ...others] = file.getImportDeclarations()
    if (!declaration || others.length > 0) return undefined
    const names = declaration.getNamedImports().map((one) => one.getText())
    const hasComments = /\/[/*]/.test(text)
    const isPlain =
      !hasComments && !declaration.getDefaultImport() && !declaration.getNamespaceImport()
    if (!isPlain || names.length === 0 || declaration.getAttributes()) return undefined
    return {
      before: text.slice(0, declaration.getStart()),
      keyword: declaration.isTypeOnly() ? 'import type' : 'import',
      names,
      from: declaration.getModuleSpecifier().getText(),
      after: text.slice(declaration.getEnd()),
    }
  })
}

function printImport({ before, keyword, names, from, after }: NamedImport): string {
  const line = `${keyword} { ${names.join(', ')} } from ${from}`
  if (line.length <= printWidth) return `${before}${line}${after}`
  const lines = names.map((name) => `  ${name},\n`).join('')
  return `${before}${keyword} {\n${lines}} from ${from}${after}`
}

/** Sorts as generated imports are sorted: by name, first ignoring case. */
function byWord(one: string, other: string): number {
  const [a, b] = [one, other].map((name) => name.replace(/^type /, ''))
  const [lower, upper] = [a?.toLowerCase() ?? '', b?.toLowerCase() ?? '']
  if (lower !== upper) return lower < upper ? -1 : 1
  return (a ?? '') < (b ?? '') ? -1 : 1
}
