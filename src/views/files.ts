import { isServer } from '../databases/databases.js'
import type { Model, Table } from '../model/model.js'
import { isNear, storesOf, usesRedis } from '../model/stores.js'
import * as authentication from './authentication.js'
import { authenticationFiles } from './authentication-files.js'
import { clientFiles } from './client-files.js'
import { databaseFiles } from './database-files.js'
import { cachePageFiles } from './cache-page.js'
import { docsFiles } from './docs.js'
import { environmentView } from './environment.js'
import * as fastPath from './fast-path.js'
import { conditionsView } from './lists.js'
import { momentsView, usesMoments } from './moments.js'
import { cacheReadmeView } from './outbox.js'
import { openApiView } from './openapi/document.js'
import { outboxFiles } from './outbox-files.js'
import { ownFiles } from './own-files.js'
import type { PlannedFile, ProjectFile } from './planned-file.js'
import { prismaSchemaView } from './prisma-schema.js'
import { requestFiles } from './request-files.js'
import { setupFiles } from './setup-files.js'
import * as scaffold from './scaffold.js'
import * as shared from './shared.js'
import * as stores from './stores.js'
import { hasWarm } from './table-cache.js'
import { takesRepeats } from './table-columns.js'
import { tableFiles } from './table-files.js'

export const openApiPath = 'src/generated/openapi.json'

const nothing = () => ({})
const folder = 'src/generated/shared'

const projectFiles: ProjectFile[] = [
  ...setupFiles,
  { path: 'prisma/schema.prisma', mode: 'generated', view: prismaSchemaView },
  { path: 'src/app.ts', mode: 'once', view: nothing },
  { path: 'src/server.ts', mode: 'once', view: nothing },
  { path: 'src/generated/index.ts', mode: 'generated', view: shared.indexView },
  { path: openApiPath, mode: 'generated', view: openApiView },
  {
    path: 'src/generated/warm.ts',
    template: ({ tables }) => `src/generated/warm${tables.some(hasWarm) ? '' : '.none'}.ts`,
    mode: 'generated',
    view: shared.warmView,
  },
  { path: `${folder}/env.ts`, mode: 'generated', view: environmentView },
  { path: `${folder}/like.ts`, mode: 'generated', view: shared.likeView },
  { path: `${folder}/overview.ts`, mode: 'generated', view: shared.overviewView },
  { path: `${folder}/values.ts`, mode: 'generated', view: shared.valuesView },
  { path: `${folder}/moments.ts`, mode: 'generated', view: momentsView, when: usesMoments },
  { path: `${folder}/conditions.ts`, mode: 'generated', view: conditionsView },
  ...ownFiles,
  ...['limits', 'query-text'].map((name) => ({
    ...onlyFor(name, always),
    isShared: true,
  })),
  { ...onlyFor('redis-url', usesRedis), isShared: true },
  { ...onlyFor('server-url', ({ provider }) => isServer(provider)), isShared: true },
  {
    path: `${folder}/cache/connection.ts`,
    template: (model) => `${folder}/cache/connection.${connectionOf(model)}.ts`,
    mode: 'generated',
    view: stores.storesView,
  },
  ...['batched-reads', 'redis-reads', 'redis-scripts', 'replies'].map((name) =>
    onlyFor(`cache/${name}`, usesRedis),
  ),
  { ...onlyFor('cache/redis-store', usesRedis), view: stores.redisStoreView },
  { ...onlyFor('redis', usesRedis), view: stores.redisView },
  { ...onlyFor('cache/near', isNear), view: stores.nearView },
  onlyFor('cache/memory-store', (model) => storesOf(model).includes('memory')),
  onlyFor('cache/table-stores', (model) => storesOf(model).length > 1),
  onlyFor('cache/check-store', hasOwnStore),
  ...clientFiles,
  ...databaseFiles,
  ...requestFiles,
  ...docsFiles,
  ...cachePageFiles,
  { path: `${folder}/security-headers.ts`, mode: 'generated', view: fastPath.securityHeadersView },
  { path: `${folder}/server.ts`, mode: 'generated', view: fastPath.serverView },
  onlyFor('direct', fastPath.hasFastPath),
  onlyFor('fast-path', fastPath.hasFastPath),
  ...outboxFiles,
  onlyFor('repeats', ({ tables }) => tables.some(takesRepeats)),
  { path: 'src/custom/README.md', mode: 'once', view: scaffold.commandsView },
  { path: `${folder}/database-problems.ts`, mode: 'generated', view: scaffold.problemsView },
  { path: 'src/custom/cache-store.ts', mode: 'once', view: nothing, when: hasOwnStore },
  { path: `${folder}/lifecycle.ts`, mode: 'generated', view: authentication.lifecycleView },
  { path: `${folder}/health.ts`, mode: 'generated', view: stores.storesView },
  { path: `${folder}/hooks.ts`, mode: 'generated', view: authentication.hooksView },
  ...authenticationFiles,
  { path: `${folder}/cache/README.md`, mode: 'generated', view: cacheReadmeView },
  { path: `${folder}/cache/look-up.ts`, mode: 'generated', view: stores.storesView },
  { path: `${folder}/cache/stats.ts`, mode: 'generated', view: stores.storesView },
  { path: `${folder}/cache/tables.ts`, mode: 'generated', view: stores.cachedTablesView },
  ...[
    'body',
    'cache/cached-body',
    'cache/code',
    'cache/fill',
    'cache/history',
    'cache/index',
    'cache/invalidation',
    'cache/keys',
    'cache/slowest',
    'cache/store',
    'cache/transaction',
    'cache/undelivered',
    'cache/write',
    'context',
    'driver-error',
    'filters',
    'http',
    'lazy',
    'log',
    'metrics',
    'metrics-server',
    'parameters',
    'patterns',
    'query',
    'request-classes',
    'sorts',
    'storable',
    'suggestion',
  ].map((name): ProjectFile => {
    return { path: `${folder}/${name}.ts`, mode: 'generated', view: nothing }
  }),
]

/** Every file that a project has once. */
export function* planProject(model: Model): Generator<PlannedFile> {
  for (const { path, template, mode, view, when, isShared = false } of projectFiles) {
    if (when && !when(model)) continue
    const source = `${template?.(model) ?? path}${isShared ? '' : '.hbs'}`
    yield { path, template: source, mode, view: view(model) }
  }
}

/** Every file of a table. They depend on that table alone. */
export function* planTable(table: Table): Generator<PlannedFile> {
  const files = listTable(table)
  for (const [at, { path, view, when }] of tableFiles.entries()) {
    const file = files[at]
    if (!file || (when && !when(table))) continue
    yield { ...file, template: `${path}.hbs`, view: view(table) }
  }
}

/** Every file that a table may have. */
export function listTable({ name }: Table): Omit<PlannedFile, 'template' | 'view'>[] {
  return tableFiles.map(({ path, mode }) => ({
    path: path.replaceAll('__table__', name),
    mode,
    table: name,
  }))
}

function onlyFor(name: string, when: (model: Model) => boolean): ProjectFile {
  return { path: `${folder}/${name}.ts`, mode: 'generated', view: nothing, when }
}

function always(): boolean {
  return true
}

function hasOwnStore(model: Model): boolean {
  return storesOf(model).includes('custom')
}

function connectionOf(model: Model): string {
  const [store = 'redis', ...others] = storesOf(model)
  return others.length > 0 ? 'several' : store
}
