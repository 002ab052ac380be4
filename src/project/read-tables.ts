import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { databases } from '../databases/databases.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { listOf, nearestOf } from '../diagnostics/suggest.js'
import type { NamedTable, ReflectedTables } from '../pipeline/named-tables.js'
import type { SpecSource } from '../pipeline/generate.js'

export interface ReadTables {
  reflected: ReflectedTables
  /** Tables that aren't there. */
  diagnostics: Diagnostic[]
  /** What of them can't be served. */
  leftOut: string[]
}

/**
 * Reads the tables that a spec lists without columns from its database.
 *
 * @param asked the names of the tables to read, if not those without columns
 * @returns undefined when it has none
 * @throws PrismaProblem when the database can't be read
 */
export async function readTables(
  source: SpecSource,
  root: string,
  asked?: string[],
): Promise<ReadTables | undefined> {
  const { notesOfUncached, readNamedTables } = await import('../pipeline/named-tables.js')
  const named = readNamedTables(source)
  const wanted = wantedTables(named?.tables ?? [], asked)
  if (!named?.databaseUrl || wanted.length === 0) return undefined
  const { resolveDatabaseUrl } = await import('../prisma/push/database-url.js')
  const url = resolveDatabaseUrl(named.databaseUrl, process.env, environmentOf(root))
  const { readDatabase } = await import('./import-spec.js')
  const { keysLeadingTo, reflectedTables } = await import('./reflected-tables.js')
  const schemas = schemasOf(named.tables)
  const { target, spec } = await readDatabase(url, root, schemas)
  const { defaultSchema } = databases[target.provider]
  const isOfUrl = !schemas && defaultSchema !== undefined && 'schema' in target
  const usual = isOfUrl ? target.schema : 'public'
  const all = reflectedTables(spec, usual)
  const needed = new Set([...named.tables, ...wanted].map(({ place }) => place))
  const kept = Object.entries(all.tables).filter(([place]) => needed.has(place))
  const isThere = ({ place }: NamedTable) => Object.hasOwn(all.tables, place)
  const read = new Set(wanted.map(({ place }) => all.tables[place]?.name))
  const keys = keysLeadingTo(needed, all.keys)
  const reflected = { ...all, tables: Object.fromEntries(kept), keys }
  const uncached = notesOfUncached(source, reflected, asked ?? [])
  const notes = [...spec.notes.filter(({ table }) => read.has(table)), ...uncached]
  return {
    reflected,
    diagnostics: named.diagnose(
      wanted.filter((table) => !isThere(table)).map((table) => missing(table, all, target.label)),
    ),
    leftOut: notes.map(({ text }) => text),
  }
}

function wantedTables(tables: NamedTable[], asked: string[] | undefined): NamedTable[] {
  if (!asked) return tables.filter(({ hasColumns }) => !hasColumns)
  return asked.map((name) => {
    const known = tables.find((table) => table.name === name)
    return known ?? { name, place: name, hasColumns: false }
  })
}

function missing({ name, place }: NamedTable, { tables }: ReflectedTables, label: string) {
  const near = nearestOf(place, Object.keys(tables))
  const hint = near.length === 0 ? '' : ` The nearest names are ${listOf(near)}.`
  const message = `There is no table ${place} in ${label}.${hint}`
  return { table: name, code: 'spec/unknown-table' as const, message }
}

/** Those that the spec names, if it names any. */
function schemasOf(tables: NamedTable[]): string[] | undefined {
  const named = tables.flatMap(({ schema }) => schema ?? [])
  return named.length === 0 ? undefined : [...new Set(['public', ...named])]
}

function environmentOf(root: string): NodeJS.Dict<string> {
  const path = join(root, '.env')
  return existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {}
}
