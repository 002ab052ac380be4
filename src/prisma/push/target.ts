import { pathToFileURL } from 'node:url'
import { parseServerUrl } from '../../../templates/src/generated/shared/server-url.js'
import { databases, providerOfScheme } from '../../databases/databases.js'
import { sqliteFile } from '../../../templates/src/generated/shared/sqlite/file.js'
import { PrismaProblem } from '../problem.js'

/** A database to push to, in its driver's form. */
export type PushTarget = SqliteTarget | ServerTarget

export interface SqliteTarget {
  provider: 'sqlite'
  /** Absolute. */
  file: string
  /** `file:///home/me/shop/shop.db` */
  url: string
  /** For messages, without password. */
  label: string
}

export interface ServerTarget {
  provider: 'postgresql' | 'mysql'
  /** `postgresql://…` or `mariadb://…`, without the schema and the database's name. */
  url: string
  database: string
  /** PostgreSQL's `?schema=`; `public` unless given. */
  schema: string
  label: string
}

/**
 * @param text a database URL in any form that a spec may have
 * @param projectFolder the base of relative SQLite paths
 * @throws PrismaProblem when the text isn't a database URL
 */
export function parseDatabaseUrl(text: string, projectFolder: string): PushTarget {
  const scheme = /^([a-z0-9+]+):/i.exec(text)?.[1]?.toLowerCase() ?? ''
  const provider = providerOfScheme(scheme.split('+')[0] ?? '')
  if (!provider) throw new PrismaProblem(unknownScheme(scheme))
  return provider === 'sqlite' ? sqliteTarget(text, projectFolder) : serverTarget(text, provider)
}

/** The text with the URL's password masked, alone or within the URL. */
export function maskPassword(text: string, url: string): string {
  const password = URL.canParse(url) ? new URL(url).password : ''
  const withoutUrls = text.replace(/(:\/\/[^\s:@/]*):[^\s@]*@/g, '$1:****@')
  if (password === '') return withoutUrls
  return withoutUrls.replaceAll(password, '****').replaceAll(decode(password), '****')
}

function unknownScheme(scheme: string): string {
  const found = scheme === '' ? 'has no scheme' : `starts with ${scheme}:`
  return `The database URL ${found}. It should start with file:, postgresql:// or mysql://.`
}

function sqliteTarget(text: string, projectFolder: string): SqliteTarget {
  try {
    const file = sqliteFile(text, projectFolder)
    return { provider: 'sqlite', file, url: pathToFileURL(file).href, label: labelOfFile(text) }
  } catch (error) {
    throw new PrismaProblem((error as Error).message)
  }
}

/** As written, without parameters. */
function labelOfFile(text: string): string {
  return text.replace(/\?.*$/s, '')
}

function serverTarget(text: string, provider: 'postgresql' | 'mysql'): ServerTarget {
  const { driverScheme = provider } = databases[provider]
  const url = readUrl(text, driverScheme)
  const database = decode(url.pathname.slice(1))
  if (database === '') throw new PrismaProblem('The database URL names no database.')
  const schema = url.searchParams.get('schema') ?? 'public'
  url.searchParams.delete('schema')
  url.pathname = '/'
  return { provider, url: url.href, database, schema, label: labelOf(url, provider, database) }
}

function labelOf(url: URL, provider: string, database: string): string {
  const user = url.username === '' ? '' : `${url.username}@`
  return `${provider}://${user}${url.host}/${database}`
}

function readUrl(text: string, scheme: string): URL {
  try {
    return parseServerUrl(text, scheme)
  } catch (error) {
    throw new PrismaProblem((error as Error).message)
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
