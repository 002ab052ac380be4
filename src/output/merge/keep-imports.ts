import { extendImport } from './merge-imports.js'
import { importedNames, withSourceFile } from './typescript-file.js'

/** Restores imports that a merge dropped but the merged code needs. */
export function keepImports(merged: string, mine: string): string {
  const missing = namesUsedButNotImported(merged, mine)
  if (missing.size === 0) return merged
  return withSourceFile(mine, (file) =>
    file.getImportDeclarations().reduce((text, declaration) => {
      const wanted = declaration
        .getNamedImports()
        .filter((one) => missing.has(one.getAliasNode()?.getText() ?? one.getName()))
        .map((one) => one.getText())
      if (wanted.length === 0) return text
      return withNames(text, declaration.getModuleSpecifier().getText(), wanted)
    }, merged),
  )
}

function namesUsedButNotImported(merged: string, mine: string): Set<string> {
  const before = withSourceFile(mine, importedNames)
  const after = new Set(withSourceFile(merged, importedNames))
  const lost = before.filter((name) => !after.has(name))
  return new Set(
    lost.filter((name) =>
      new RegExp(`(?<![\\w$.])${escaped(name)}(?![\\w$])`).test(withoutComments(merged)),
    ),
  )
}

function withNames(text: string, from: string, names: string[]): string {
  const range = withSourceFile(text, (file) => {
    const same = file
      .getImportDeclarations()
      .find(
        (one) => one.getModuleSpecifier().getText() === from && one.getNamedImports().length > 0,
      )
    const first = file.getStatements()[0]?.getStart() ?? 0
    return same ? { start: same.getStart(), end: same.getEnd() } : { start: first, end: first }
  })
  const old = text.slice(range.start, range.end)
  const next = extendImport(old, names) ?? `import { ${names.join(', ')} } from ${from}\n${old}`
  return text.slice(0, range.start) + next + text.slice(range.end)
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}

function escaped(name: string): string {
  return name.replaceAll('$', String.raw`\$`)
}
