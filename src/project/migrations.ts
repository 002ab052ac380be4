import type { Provider } from '../databases/provider.js'
import type { Migration } from '../prisma/migrations/migration.js'
import type { PushTarget } from '../prisma/push/target.js'
import type { NamedProject } from './named-project.js'
import { readProject, type PushedProject } from './read-project.js'
import { SpecProblem } from './spec-problem.js'

export interface MigratedProject extends PushedProject {
  provider: Provider
  /** PostgreSQL's schemas that it names; undefined when it names none. */
  schemas: string[] | undefined
  /** In the order in which they run. */
  migrations: Migration[]
  /** The database that the project uses. Throws a PrismaProblem when its URL isn't one. */
  target: () => PushTarget
}

/**
 * A spec's Prisma schema, the migrations of its project and its database.
 *
 * @throws SpecProblem when the spec has an error
 */
export async function readMigratedProject(request: NamedProject): Promise<MigratedProject> {
  const { project, diagnostics, source } = await readProject(request)
  if (!project) throw new SpecProblem(diagnostics, source)
  const { providerOf, targetOf } = await import('../prisma/push/project-target.js')
  const { readMigrations } = await import('../prisma/migrations/folder.js')
  const { schemasIn } = await import('../prisma/schema-wasm.js')
  const provider = providerOf(project.schemaText)
  return {
    ...project,
    provider,
    schemas: schemasIn(project.schemaText),
    migrations: readMigrations(project.projectFolder, provider),
    target: () => targetOf(project),
  }
}
