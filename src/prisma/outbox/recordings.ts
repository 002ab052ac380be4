import { recorded } from '../../databases/schema-comments.js'
import { isManaged } from '../push/unmanaged.js'
import type { Datamodel, DatamodelModel } from '../schema-wasm.js'

/** A table whose changes triggers put into the outbox. */
export interface RecordedTable {
  /** The API's name. */
  name: string
  databaseName: string
  /** The table's schema on PostgreSQL, if it isn't the usual one. */
  schema?: string
  isManaged: boolean
  /** The outbox's schema on PostgreSQL. */
  outboxSchema?: string
  /** By which a changed row is named; absent where only what follows is recorded. */
  columns?: Column[]
  /** The columns of each unique index beside the primary key, with the database's names. */
  uniques: string[][]
  /** MySQL: the API's names of tables that its foreign keys change. */
  followers?: { deleted: string[]; rekeyed: { columns: string[]; tables: string[] } }
}

interface Column {
  name: string
  databaseName: string
}

/** What the schema's comment says, as `src/model/outbox.ts` writes it. */
interface Recording {
  table: string
  columns?: string[]
  followers?: RecordedTable['followers']
}

export const outboxTable = 'pylight_outbox'

/** The tables of a schema that have triggers. */
export function recordedTables(datamodel: Datamodel): RecordedTable[] {
  return datamodel.models.flatMap((model) => {
    const line = model.documentation?.split('\n').find((text) => text.startsWith(recorded))
    if (line === undefined) return []
    const recording = JSON.parse(line.slice(recorded.length)) as Recording
    return [recordedTable(model, recording, datamodel)]
  })
}

function recordedTable(
  model: DatamodelModel,
  { table, columns, followers }: Recording,
  { indexes, models }: Datamodel,
): RecordedTable {
  const outboxSchema = models.find(({ dbName }) => dbName === outboxTable)?.schema
  const nameOf = (field: string) => model.fields.find(({ name }) => name === field)?.dbName ?? field
  return {
    name: table,
    databaseName: model.dbName ?? model.name,
    ...(model.schema && { schema: model.schema }),
    isManaged: isManaged(model),
    ...(outboxSchema && { outboxSchema }),
    ...(columns && { columns: columns.map((name) => ({ name, databaseName: nameOf(name) })) }),
    uniques: indexes
      .filter((index) => index.model === model.name && index.type === 'unique')
      .map(({ fields }) => fields.map(({ name }) => nameOf(name))),
    ...(followers && {
      followers: {
        deleted: followers.deleted,
        rekeyed: { ...followers.rekeyed, columns: followers.rekeyed.columns.map(nameOf) },
      },
    }),
  }
}
