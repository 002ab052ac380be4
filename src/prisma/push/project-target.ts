import { providers, type Provider } from '../../databases/provider.js'
import { InternalError } from '../../diagnostics/internal-error.js'
import { PrismaProblem } from '../problem.js'
import { parseDatabaseUrl, type PushTarget } from './target.js'

/** The provider that a Prisma schema is for. */
export function providerOf(schemaText: string): Provider {
  const [, found] = /^\s*provider\s*=\s*"(sqlite|postgresql|mysql)"/m.exec(schemaText) ?? []
  const provider = providers.find((one) => one === found)
  if (!provider) throw new InternalError('A Prisma schema has no provider')
  return provider
}

/**
 * The database of a project.
 *
 * @throws PrismaProblem when the URL isn't one, or is for another provider than the schema
 */
export function targetOf(project: {
  schemaText: string
  url: string
  projectFolder: string
}): PushTarget {
  const target = parseDatabaseUrl(project.url, project.projectFolder)
  const provider = providerOf(project.schemaText)
  if (provider === target.provider) return target
  throw new PrismaProblem(
    `The API is generated for ${provider}, but the database is ${target.label}. ` +
      `Correct DATABASE_URL, or pass --provider ${target.provider} here and to pylight generate.`,
  )
}
