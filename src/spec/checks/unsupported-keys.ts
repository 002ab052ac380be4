import type { SpecPath } from '../../diagnostics/path.js'
import type { FeaturesSpec } from '../spec-document.js'
import { hasReference } from '../settings.js'
import { placeOf, type SpecScope, type TableScope } from './scope.js'

/** Reports keys whose features do not exist yet: as errors, or as warnings if that is safe. */
export function checkUnsupportedKeys(scope: SpecScope): void {
  const { document } = scope.draft
  const { features, swagger } = document
  if (document.logging !== undefined) notBuilt(scope, ['logging'])
  for (const [key, text] of Object.entries(swagger ?? {})) {
    if (text !== undefined && hasReference(text))
      notYet(scope, ['swagger', key], 'cannot read the environment yet. Write its value.')
  }
  checkFeatures(scope, features, ['features'])
  for (const table of scope.tables) checkTable(table)
}

function checkTable({ spec, table, path }: TableScope): void {
  checkFeatures(spec, table.features, [...path, 'features'])
}

function checkFeatures(scope: SpecScope, features: FeaturesSpec = {}, path: SpecPath): void {
  const { graphql, websocket } = features
  if (graphql) notBuilt(scope, [...path, 'graphql'])
  if (websocket) notBuilt(scope, [...path, 'websocket'])
}

function notYet(scope: SpecScope, path: SpecPath, why = 'is not supported yet. Remove it.'): void {
  scope.report.add('spec/not-yet', path, `${placeOf(scope, path)} ${why}`, 'key')
}

function notBuilt(scope: SpecScope, path: SpecPath): void {
  const message = `${placeOf(scope, path)} is accepted, but nothing is generated for it yet.`
  scope.report.add('spec/not-built', path, message, 'key')
}
