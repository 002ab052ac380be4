import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import type { GeneratedFile, GenerateResult, SpecSource } from '../pipeline/generate.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { schemaPath, withEdits } from './edited-schema.js'
import { withLastNames, type NamedProject } from './named-project.js'
import { loadSpec } from './spec-file.js'

export interface PushedProject {
  schemaText: string
  /** The URL of the database that the project uses. */
  url: string
  /** Absolute. */
  projectFolder: string
  /** Former names in the spec. */
  renames?: GenerateResult['renames'] & object
}

export interface ReadProject {
  /** Absent when the spec has an error. */
  project?: PushedProject
  source: SpecSource
  diagnostics: Diagnostic[]
}

/** The Prisma schema of a spec, with the edits of its project, and its database. */
export async function readProject(request: NamedProject): Promise<ReadProject> {
  const { spec, out: projectFolder, provider } = withLastNames(request)
  const source = await loadSpec(spec)
  const { generate } = await import('../pipeline/generate.js')
  const options = provider ? { provider } : {}
  const { files, diagnostics, databaseUrl, renames } = generate(source, options)
  if (!databaseUrl) return { source, diagnostics }

  const { resolveDatabaseUrl } = await import('../prisma/push/database-url.js')
  const written = parseEnv(readEnvFile(projectFolder) ?? textOf(files, '.env') ?? '')
  const schema = files.find(({ path }) => path === schemaPath)
  const project = {
    schemaText: schema ? await withEdits(schema, projectFolder) : '',
    url: resolveDatabaseUrl(databaseUrl, process.env, written),
    projectFolder,
    ...(renames && { renames }),
  }
  return { project, source, diagnostics }
}

function readEnvFile(folder: string): string | undefined {
  const path = join(folder, '.env')
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function textOf(files: GeneratedFile[], path: string): string | undefined {
  return files.find((file) => file.path === path)?.text
}
