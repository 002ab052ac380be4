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

export function strictProgram(rootNames: string[]): ts.Program {
  return ts.createProgram({ rootNames, options: strictest })
}

/** Like `tsc` in the project's folder after pnpm's install; with declarations, like a library. */
export function ownProgram(folder: string): ts.Program {
  const path = join(folder, 'tsconfig.json')
  const source = ts.parseJsonText(path, readFileSync(path, 'utf8'))
  const { options, fileNames, errors } = ts.parseJsonSourceFileConfigFileContent(
    source,
    ts.sys,
    folder,
  )
  if (errors.length > 0) throw new Error(describe(errors).join('\n'))
  const declared = { ...options, declaration: true, noEmit: true }
  return ts.createProgram({
    rootNames: fileNames,
    options: declared,
    host: pnpmHost(folder, declared),
  })
}

/** Every error as `file:line message`; empty when it compiles. */
export function typeErrors(program: ts.Program): string[] {
  return describe(ts.getPreEmitDiagnostics(program))
}

function describe(diagnostics: readonly ts.Diagnostic[]): string[] {
  return diagnostics.map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
    return `${file?.fileName ?? ''}:${line.toString()} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
  })
}
