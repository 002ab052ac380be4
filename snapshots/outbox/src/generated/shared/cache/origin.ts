// Made by pylight from pylight.yaml.
import { createHash } from 'node:crypto'

import { log } from '../log.js'
import { codeHash } from './code.js'
import { readDatabase } from './database.js'
import { cacheSettings } from './tables.js'

/** By table, the type of each key column, in the database's names. */
export type KeyColumns = Map<string, Partial<Record<string, string>>>

export interface DatabaseFacts {
  /** Differs for another database, and for a recreated one of the same name. */
  identity: unknown
  /** False while another database could still get the same identity. */
  isSettled?: boolean
  /** Key columns, as `table.column`, in which two spellings are never the same row. */
  exactColumns: string[]
}

export interface Origin {
  /** By table, a hash of the database and of the code that makes its answers. */
  stamps: Map<string, string>
  /** Tables in which two keys may be the same row: `abc` and `ABC`. */
  looseTables: Set<string>
}

/** How often the database is asked. */
const askAgainMs = 10_000
/** How often it is asked while another may have taken its place. */
const pauseMs = 1000
const keyColumns: KeyColumns = new Map(
  [...cacheSettings].map(([table, { primaryKey }]) => [databaseName(table), primaryKey]),
)
/** By table, the hash of its code when this process started. */
const code = new Map([...cacheSettings.keys()].map((table) => [table, codeHash(table)]))

let origin: Origin | undefined
let askedAt = -Infinity
let isDoubtful = true
let asking: Promise<void> | undefined

/** Undefined until the database has answered once. */
export async function findOrigin(): Promise<Origin | undefined> {
  const isDue = performance.now() - askedAt > (isDoubtful ? pauseMs : askAgainMs)
  if (isDue) asking ??= ask().finally(() => (asking = undefined))
  if (!origin) await asking
  return origin
}

/** Call after a failed statement: another database may have taken this one's place. */
export function doubtOrigin(): void {
  isDoubtful = true
}

/** Whether a row of the table may have several keys. */
export function isLoose(table: string): boolean {
  return origin?.looseTables.has(table) ?? true
}

async function ask(): Promise<void> {
  askedAt = performance.now()
  try {
    const { isSettled = true, ...facts } = await readDatabase(keyColumns)
    origin = isSettled ? originOf(facts) : undefined
    isDoubtful = !isSettled
  } catch (error) {
    isDoubtful = true
    log.debug({ err: error }, 'could not read the identity of the database')
  }
}

function originOf({ identity, exactColumns }: DatabaseFacts): Origin {
  const exact = new Set(exactColumns)
  const loose = [...keyColumns].filter(([table, key]) =>
    Object.keys(key).some((column) => !exact.has(`${table}.${column}`)),
  )
  const looseNames = new Set(loose.map(([table]) => table))
  const database = JSON.stringify(identity)
  return {
    stamps: new Map([...code].map(([table, hash]) => [table, stampOf(database, hash)])),
    looseTables: new Set([...code.keys()].filter((table) => looseNames.has(databaseName(table)))),
  }
}

function databaseName(table: string): string {
  return cacheSettings.get(table)?.databaseName ?? table
}

function stampOf(database: string, hash: string): string {
  return createHash('sha256').update(database).update(hash).digest('base64url').slice(0, 16)
}
