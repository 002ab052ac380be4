import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import type { GeneratedFile, GenerateResult } from '../../generate.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import { hasError } from '../project/generation.js'
import { withLastNames, type NamedProject } from '../project/named-project.js'
import { loadSpec } from '../project/spec-file.js'
import { wantsColor } from '../terminal/color.js'

export interface PushedProject {
  schemaText: string
  /** Of the database, as the project would use it. */
  url: string
  /** Absolute. */
  projectFolder: string
  /** Former names that the spec gives. */
  renames?: GenerateResult['renames'] & object
}

interface ProjectRequest extends NamedProject {
  /** Warnings aren't printed. */
  quiet: boolean
  /** No diagnostic is printed. */
  json?: boolean
}

/** The schema of a spec and the database that it goes to; absent when the spec has an error. */
export async function readProject(
  request: ProjectRequest,
): Promise<{ project?: PushedProject; diagnostics: Diagnostic[] }> {
  const { spec, out: projectFolder, provider } = withLastNames(request)
  const source = await loadSpec(spec)
  const { generate } = await import('../../generate.js')
  const options = provider ? { provider } : {}
  const { files, diagnostics, databaseUrl, renames } = generate(source, options)
  const isWorthPrinting = !request.quiet || hasError(diagnostics)
  if (diagnostics.length > 0 && isWorthPrinting && !request.json) {
    const { printDiagnostics } = await import('../../diagnostics/print.js')
    const text = 'text' in source ? source.text : undefined
    process.stderr.write(printDiagnostics(diagnostics, text, { color: wantsColor(process.stderr) }))
  }
  if (!databaseUrl) return { diagnostics }

  const { resolveDatabaseUrl } = await import('../../prisma/push/database-url.js')
  const written = parseEnv(readEnvFile(projectFolder) ?? textOf(files, '.env') ?? '')
  const project = {
    schemaText: textOf(files, 'prisma/schema.prisma') ?? '',
    url: resolveDatabaseUrl(databaseUrl, process.env, written),
    projectFolder,
    ...(renames && { renames }),
  }
  return { project, diagnostics }
}

function readEnvFile(folder: string): string | undefined {
  const path = join(folder, '.env')
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function textOf(files: GeneratedFile[], path: string): string | undefined {
  return files.find((file) => file.path === path)?.text
}
