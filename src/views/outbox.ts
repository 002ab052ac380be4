import { databases } from '../databases/databases.js'
import { notManaged, recorded } from '../databases/schema-comments.js'
import {
  isRecorded,
  isRecordedView,
  outboxModel,
  outboxSchema,
  outboxTable,
  recordingOf,
  usesOutbox,
} from '../model/outbox.js'
import type { Model, Table } from '../model/model.js'
import { isNear } from '../model/stores.js'
import { prismaText } from '../types/parts/texts.js'
import { Imports } from './imports.js'
import { objectBlock } from './object-block.js'
import { commands } from './package-managers.js'
import { stringLiteral } from './quote.js'
import { isCached } from './table-cache.js'
import { alignFields, type Field } from './prisma-fields.js'

/** Views of what sees the writes of other programs. */

/** `db push` and migrations make a table's triggers by it. */
export function recordedComment(
  table: Table,
  model: Pick<Model, 'provider' | 'tables'>,
): { text: string }[] {
  const recording = recordingOf(table, model)
  if (!recording) return []
  return [{ text: recorded + JSON.stringify(recording).replaceAll('*/', '*\\/') }]
}

/** The outbox in Prisma's schema. */
export function outboxModelView({ provider, tables }: Model): object {
  const { longCounter, outbox } = databases[provider]
  const schema = outboxSchema({ tables })
  const isLeftAlone = tables.filter(isRecorded).every(({ managed }) => !managed)
  const field = (name: string, type: string, ...attributes: string[]): Field => {
    return { name, type, attributes }
  }
  const fields = [
    field('id', longCounter, '@id', '@default(autoincrement())'),
    field('table_name', 'String'),
    field(
      'row_keys',
      'String?',
      ...(outbox.longText === undefined ? [] : [`@db.${outbox.longText}`]),
    ),
  ]
  const constraints = [
    ...(outbox.hasIndex ? ['@@index([table_name])'] : []),
    `@@map(${prismaText(outboxTable)})`,
    ...(schema === undefined ? [] : [`@@schema(${prismaText(schema)})`]),
  ]
  return {
    kind: 'model',
    name: outboxModel,
    comments: [
      { text: 'Writes that caches may not show yet: triggers add them, the API removes them.' },
      ...(isLeftAlone ? [{ text: notManaged }] : []),
    ],
    columns: alignFields(fields),
    hasRelations: false,
    relations: [],
    constraints: constraints.map((text) => ({ text })),
    enums: [],
  }
}

/** `src/generated/outbox.ts` */
export function outboxView(model: Model): object {
  const { tables } = model
  const recordedTables = tables.filter(isRecorded).filter(isCached)
  const imports = new Imports().add('./shared/cache/tables.js', 'type CachedTable')
  for (const { name, names } of recordedTables) {
    imports.add(`./${name}/${name}.cache.js`, `${names.many}Elsewhere`)
  }
  return {
    imports: imports.lines(),
    tables: objectBlock(
      recordedTables.map(({ name, names }) => ({ name, value: `${names.many}Elsewhere` })),
    ),
    shownBy: objectBlock(shownByOf(model)),
  }
}

/** Without triggers for what foreign keys change, a view is recorded itself when they change what it shows. */
function shownByOf({ provider, tables }: Model): { name: string; value: string }[] {
  const ofTables = tables
    .filter(isRecorded)
    .map(({ name, shownBy = [] }) => ({ name, views: shownBy.map(({ table }) => table) }))
  const views = tables.filter((table) => isRecordedView(table) && isCached(table))
  const ofViews = views.map(({ name }) => ({ name, views: [name] }))
  return [...ofTables, ...(databases[provider].triggersFollowKeys ? [] : ofViews)]
    .filter((one) => one.views.length > 0)
    .map((one) => ({ name: one.name, value: `[${one.views.map(stringLiteral).join(', ')}]` }))
}

/** `shared/cache/outbox/records.ts` */
export function recordsView({ tables }: Model): object {
  const schema = outboxSchema({ tables })
  return { schema: schema === undefined ? '' : stringLiteral(schema) }
}

/** `shared/cache/outbox/relay.ts` */
export function relayView({ provider, packageManager }: Model): object {
  return { listens: databases[provider].outbox.wakes, exec: commands[packageManager.name].exec }
}

/** `shared/cache/README.md` */
export function cacheReadmeView(model: Model): object {
  const { provider, packageManager } = model
  return {
    ...commands[packageManager.name],
    hasOutbox: usesOutbox(model),
    isNear: isNear(model),
    seenBy: databases[provider].partials.outbox,
  }
}
