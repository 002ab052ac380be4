import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { pnpmHost } from './pnpm-host.js'

/** Stricter than the projects' own tsconfig: any option that a user sets must pass. */
const strictest: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ['node'],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedModules: true,
  declaration: true,
  erasableSyntaxOnly: true,
  noPropertyAccessFromIndexSignature: true,
  noUncheckedSideEffectImports: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
  skipLibCheck: true,
  noEmit: true,
}

/** As a front end compiles what it imports: without Node's types, and with a bundler. */
const frontEnd: ts.CompilerOptions = {
  ...strictest,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
  noUnusedLocals: false,
}

/** @param texts files that aren't on disk, by their absolute paths */
export function frontEndProgram(
  rootNames: string[],
  texts: Record<string, string>,
  paths: Record<string, string[]>,
): ts.Program {
  const options = { ...frontEnd, paths }
  const host = sharingHost(options, new Map(Object.entries(texts)))
  return ts.createProgram({
    rootNames: [...rootNames, ...Object.keys(texts)],
    options,
    host: { ...host, directoryExists: () => true },
  })
}

export function strictProgram(rootNames: string[]): ts.Program {
  return ts.createProgram({ rootNames, options: strictest, host: sharingHost(strictest) })
}

/**
 * Like `tsc` in the project's folder; with declarations, like a library. `edits` replaces texts of files
 * by their paths in the folder, or adds files.
 */
export function ownProgram(folder: string, edits: Record<string, string> = {}): ts.Program {
  const { options: own, fileNames } = ownSettings(folder)
  // An edit may be a test, which stands beside `src`.
  const options = { ...own, rootDir: folder }
  const texts = new Map(Object.entries(edits).map(([path, text]) => [join(folder, path), text]))
  const rootNames = [...new Set([...fileNames, ...texts.keys()])]
  return ts.createProgram({ rootNames, options, host: sharingHost(options, texts) })
}

/** The same after pnpm's install. */
export function pnpmProgram(folder: string): ts.Program {
  const { options, fileNames } = ownSettings(folder)
  return ts.createProgram({ rootNames: fileNames, options, host: pnpmHost(folder, options) })
}

function ownSettings(folder: string): { options: ts.CompilerOptions; fileNames: string[] } {
  const path = join(folder, 'tsconfig.json')
  const source = ts.parseJsonText(path, readFileSync(path, 'utf8'))
  const { options, fileNames, errors } = ts.parseJsonSourceFileConfigFileContent(
    source,
    ts.sys,
    folder,
  )
  if (errors.length > 0) throw new Error(describe(errors).join('\n'))
  return { options: { ...options, declaration: true, noEmit: true }, fileNames }
}

/** Parsed files by path and settings: most of a program is packages and the Prisma client. */
const parsed = new Map<string, ts.SourceFile>()

/** A host that parses a file again only when its text has changed. */
function sharingHost(
  options: ts.CompilerOptions,
  texts = new Map<string, string>(),
): ts.CompilerHost {
  const host = ts.createCompilerHost(options)
  const readText = (path: string) => texts.get(path) ?? host.readFile(path)
  return {
    ...host,
    readFile: readText,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    getSourceFile(path, version) {
      const text = readText(path)
      if (text === undefined) return undefined
      const key = [path, options.target, options.module, options.strict].join('\0')
      const known = parsed.get(key)
      if (known?.text === text) return known
      const file = ts.createSourceFile(path, text, version)
      parsed.set(key, file)
      return file
    },
  }
}

/** Every error as `file:line message`, or those of some files; empty when it compiles. */
export function typeErrors(program: ts.Program, paths?: string[]): string[] {
  if (!paths) return describe(ts.getPreEmitDiagnostics(program))
  return paths.flatMap((path) => {
    const file = program.getSourceFile(path)
    if (!file) throw new Error(`${path} is not in the program`)
    return describe(ts.getPreEmitDiagnostics(program, file))
  })
}

function describe(diagnostics: readonly ts.Diagnostic[]): string[] {
  return diagnostics.map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
    return `${file?.fileName ?? ''}:${line.toString()} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
  })
}
