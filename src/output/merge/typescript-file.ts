import { Project, type SourceFile } from 'ts-morph'

const project = new Project({
  useInMemoryFileSystem: true,
  skipLoadingLibFiles: true,
  skipFileDependencyResolution: true,
})

let parsedFiles = 0

/** Parses one text. */
export function parseFile(text: string): SourceFile {
  parsedFiles += 1
  return project.createSourceFile(`merged-${parsedFiles}.ts`, text)
}

/** Parses one text and forgets it after use. */
export function withSourceFile<Result>(text: string, use: (file: SourceFile) => Result): Result {
  const file = parseFile(text)
  try {
    return use(file)
  } finally {
    project.removeSourceFile(file)
  }
}

/** Whether a text is TypeScript that declares nothing twice. */
export function isSound(text: string): boolean {
  return withSourceFile(text, (file) => {
    const { diagnostics } = parsed(file)
    return diagnostics.length === 0 && !hasRepeats(declaredNames(file))
  })
}

function parsed(file: SourceFile): { diagnostics: readonly unknown[] } {
  return { diagnostics: project.getProgram().getSyntacticDiagnostics(file) }
}

/** Names that a file's top level declares or imports; overloads count once. */
function declaredNames(file: SourceFile): string[] {
  return [
    ...file.getFunctions().flatMap((one) => (one.hasBody() ? (one.getName() ?? []) : [])),
    ...file.getClasses().flatMap((one) => one.getName() ?? []),
    ...file.getVariableDeclarations().map((one) => one.getName()),
    ...file.getTypeAliases().map((one) => `type ${one.getName()}`),
    ...importedNames(file),
  ]
}

/** The local names of a file's imports. */
export function importedNames(file: SourceFile): string[] {
  return file
    .getImportDeclarations()
    .flatMap((declaration) => [
      ...declaration.getNamedImports().map((one) => one.getAliasNode()?.getText() ?? one.getName()),
      ...[declaration.getDefaultImport()?.getText() ?? []].flat(),
      ...[declaration.getNamespaceImport()?.getText() ?? []].flat(),
    ])
}

function hasRepeats(names: string[]): boolean {
  return new Set(names).size < names.length
}
