import { providerOfScheme } from '../databases/databases.js'
import { readReferences, withFallbacks } from './settings.js'
import type { SpecDocument } from './spec-document.js'
import type { Provider } from './vocabulary.js'

/** The scheme of a URL without its driver (`postgresql+asyncpg:` is `postgresql`); undefined when there is none. */
export function schemeOf(url: string): string | undefined {
  return /^([a-z][a-z0-9.-]*)(?:\+[a-z0-9.-]+)?:/i.exec(url)?.[1]?.toLowerCase()
}

/**
 * The database to generate for: from the command line, else `database.provider`, else the scheme written in
 * `database.url` or its fallback. Undefined when the spec names none.
 */
export function resolveProvider(
  { database }: Pick<SpecDocument, 'database'>,
  named?: Provider,
): Provider | undefined {
  const scheme = schemeOf(withFallbacks(readReferences(database.url).parts))
  return named ?? database.provider ?? (scheme === undefined ? undefined : providerOfScheme(scheme))
}
