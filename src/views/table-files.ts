import type { Table } from '../model/model.js'
import { hasClient, tableClientView } from './client.js'
import type { PlannedFile } from './planned-file.js'
import { hasCacheFile, tableCacheView } from './table-cache.js'
import { hasColumnRules, tableColumnsView } from './table-columns.js'
import { tableCustomView } from './table-custom.js'
import { tableRepositoryView } from './table-repository.js'
import { tableRoutesView } from './table-routes.js'
import { hasRowRules, tableRowsView } from './table-rows.js'
import { tableSchemaView } from './table-schema.js'

/** A file that each table has; `__table__` in its path stands for the table's name. */
interface TableFile {
  path: string
  mode: PlannedFile['mode']
  when?: (table: Table) => boolean
  view: (table: Table) => object
}

export const tableFiles: TableFile[] = [
  { path: 'src/custom/__table__.ts', mode: 'once', view: tableCustomView },
  {
    path: 'src/generated/__table__/__table__.cache.ts',
    mode: 'generated',
    when: hasCacheFile,
    view: tableCacheView,
  },
  {
    path: 'src/generated/__table__/__table__.columns.ts',
    mode: 'generated',
    when: hasColumnRules,
    view: tableColumnsView,
  },
  {
    path: 'src/generated/__table__/__table__.repository.ts',
    mode: 'generated',
    view: tableRepositoryView,
  },
  {
    path: 'src/generated/__table__/__table__.rows.ts',
    mode: 'generated',
    when: hasRowRules,
    view: tableRowsView,
  },
  { path: 'src/generated/__table__/__table__.routes.ts', mode: 'generated', view: tableRoutesView },
  { path: 'src/generated/__table__/__table__.schema.ts', mode: 'generated', view: tableSchemaView },
  {
    path: 'src/generated/client/tables/__table__.ts',
    mode: 'generated',
    when: hasClient,
    view: tableClientView,
  },
]
