import { databases } from '../../databases/databases.js'
import type { Provider } from '../../databases/provider.js'
import { outboxOn } from '../outbox/parts.js'
import { readOutbox } from '../outbox/found-outbox.js'
import { recordedTables } from '../outbox/recordings.js'
import type { FoundPart } from '../outbox/part.js'
import type { PushTarget } from '../push/target.js'
import type { Datamodel } from '../schema-wasm.js'

export function hasOutbox(datamodel: Datamodel): boolean {
  return recordedTables(datamodel).length > 0
}

/** The models whose own triggers record what foreign keys change. */
export function selfRecorded(datamodel: Datamodel, provider: Provider): Set<string> {
  if (!databases[provider].triggersFollowKeys) return new Set()
  const recorded = recordedTables(datamodel).filter(({ columns }) => columns)
  const isRecorded = (name: string | null, schema: string | null | undefined) =>
    recorded.some((one) => one.databaseName === name && (!schema || one.schema === schema))
  return new Set(
    datamodel.models.flatMap(({ name, dbName, schema }) =>
      isRecorded(dbName ?? name, schema) ? name : [],
    ),
  )
}

/** The tables that lack a trigger which puts their changes into the outbox. */
export async function lacksOutbox(target: PushTarget, datamodel: Datamodel): Promise<string[]> {
  const recorded = recordedTables(datamodel)
  if (recorded.length === 0) return []
  const found = new Set((await readParts(target)).map(({ name }) => name))
  const parts = outboxOn[target.provider].partsOf(recorded)
  return [...new Set(parts.filter(({ name }) => !found.has(name)).map(({ table }) => table))]
}

async function readParts(target: PushTarget): Promise<FoundPart[]> {
  switch (target.provider) {
    case 'mysql': {
      const { readMysqlOutbox } = await import('../push/mysql/mysql.js')
      return await readMysqlOutbox(target)
    }
    case 'postgresql': {
      const { withPostgresql } = await import('../push/postgresql/session.js')
      return await withPostgresql(target, (read) => readOutbox(read, 'postgresql'))
    }
    case 'sqlite': {
      const { withSqlite } = await import('../push/sqlite/files.js')
      return await withSqlite(target.file, (read) => readOutbox(read, 'sqlite'))
    }
  }
}
