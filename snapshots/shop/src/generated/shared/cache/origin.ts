// Made by pylight from pylight.yaml.
import { createHash } from 'node:crypto'

import { log } from '../log.js'
import { codeHash } from './code.js'
import { readDatabase } from './database.js'
import { cacheSettings } from './tables.js'

/** By table, the type of each column of its primary key. */
export type KeyColumns = Map<string, Partial<Record<string, string>>>

export interface DatabaseFacts {
  /** Differs for another database, and for one of the same name that was made anew. */
  identity: unknown
  /** Whether no other database can have the same identity any more. */
  isSettled?: boolean
  /** Those of the key columns, as `table.column`, of which no two spellings are the same row. */
  exactColumns: string[]
}

/** Where answers come from. */
export interface Origin {
  /** By table, a hash of the database and of the code that makes its answers. */
  stamps: Map<string, string>
  /** Tables of which two keys may name the same row: `abc` and `ABC`. */
  looseTables: Set<string>
}

/** How often the database is asked again, and at most. */
const askAgainMs = 10_000
const pauseMs = 1000
const keyColumns: KeyColumns = new Map(
  [...cacheSettings].map(([table, { primaryKey }]) => [table, primaryKey]),
)
/** As it was when this process started. */
const code = new Map([...cacheSettings.keys()].map((table) => [table, codeHash(table)]))

let origin: Origin | undefined
let askedAt = -Infinity
let isDoubtful = true
let asking: Promise<void> | undefined

/** What is known of the database; nothing until it has answered once. */
export async function findOrigin(): Promise<Origin | undefined> {
  const isDue = performance.now() - askedAt > (isDoubtful ? pauseMs : askAgainMs)
  if (isDue) asking ??= ask().finally(() => (asking = undefined))
  if (!origin) await asking
  return origin
}

/** After a failed statement: another database may have taken the place of this one. */
export function doubtOrigin(): void {
  isDoubtful = true
}

/** Whether a row of the table may have more keys than one. */
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
    log.debug({ err: error }, 'the database could not be asked which one it is')
  }
}

function originOf({ identity, exactColumns }: DatabaseFacts): Origin {
  const exact = new Set(exactColumns)
  const loose = [...keyColumns].filter(([table, key]) =>
    Object.keys(key).some((column) => !exact.has(`${table}.${column}`)),
  )
  const database = JSON.stringify(identity)
  return {
    stamps: new Map([...code].map(([table, hash]) => [table, stampOf(database, hash)])),
    looseTables: new Set(loose.map(([table]) => table)),
  }
}

function stampOf(database: string, hash: string): string {
  return createHash('sha256').update(database).update(hash).digest('base64url').slice(0, 16)
}
