import type { Provider, Table } from '../model/model.js'
import type { PlannedFile } from './planned-file.js'
import { prismaModelView } from './prisma-schema.js'
import { cachedTable } from './shared.js'
import { isCached } from './table-cache.js'

/**
 * What shared files say of a table that other tables and the files of a project don't know of. Each part
 * stands in its file once. `modelOf` has the names of the models that the table's keys join.
 */
export function planTableParts(
  table: Table,
  modelOf: ReadonlyMap<string, string>,
  provider: Provider,
): PlannedFile[] {
  const model: PlannedFile = {
    path: 'prisma/schema.prisma',
    template: 'partials/prisma-model.hbs',
    mode: 'generated',
    view: prismaModelView(table, modelOf, provider),
  }
  const settings: PlannedFile = {
    path: 'src/generated/shared/cache/tables.ts',
    template: 'partials/cached-table.hbs',
    mode: 'generated',
    view: cachedTable(table),
  }
  return isCached(table) ? [model, settings] : [model]
}
