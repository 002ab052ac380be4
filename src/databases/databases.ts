import type { Database } from './database.js'
import { mysql } from './mysql.js'
import { postgresql } from './postgresql.js'
import { providers, type Provider } from './provider.js'
import { sqlite } from './sqlite.js'

export const databases: Readonly<Record<Provider, Database>> = { sqlite, postgresql, mysql }

/** The schemes that a database's URL may begin with. */
export const schemes = providers.flatMap((provider) => databases[provider].schemes)

/** Undefined for the scheme of no known database. */
export function providerOfScheme(scheme: string): Provider | undefined {
  return providers.find((provider) => databases[provider].schemes.includes(scheme))
}

/** A table's name quoted for SQL, with its schema if that is known. */
export function quotedTable(
  { schema, databaseName }: { schema?: string; databaseName: string },
  provider: Provider,
): string {
  const name = quoted(databaseName, provider)
  return schema === undefined ? name : `${quoted(schema, provider)}.${name}`
}

/** A table's or column's name quoted for SQL. */
export function quoted(name: string, provider: Provider): string {
  const { quote } = databases[provider]
  return quote + name.replaceAll(quote, quote + quote) + quote
}

/** Whether it is a server, and not a file of the API. */
export function isServer(provider: Provider): boolean {
  return databases[provider].containers.service !== undefined
}
