import type { Provider } from '../../databases/provider.js'
import { isManaged, placeOf } from '../push/unmanaged.js'
import { readDatamodel, type Datamodel, type DatamodelModel } from '../schema-wasm.js'
import { createAlone, createUnlessThere } from './create-tables.js'
import type { Migration } from './migration.js'
import { takenOver } from './taken-over.js'

/**
 * SQL that makes what migrations find in a database: the tables that others manage, as the first schema says
 * that names them. Those that a migration makes itself are left out.
 */
export async function unmanagedGround(
  migrations: readonly Migration[],
  schemaText: string,
  provider: Provider,
): Promise<string> {
  const made = new Set(migrations.flatMap(({ sql }) => tablesMadeBy(sql)))
  const scripts: string[] = []
  for (const schema of [...migrations.flatMap((one) => one.schema ?? []), schemaText]) {
    const models = readDatamodel(schema).models.filter(
      (model) => !model.isView && !isManaged(model) && !made.has(placeOf(model)),
    )
    for (const model of models) made.add(placeOf(model))
    scripts.push(await createAlone(schema, models, provider))
  }
  return scripts.filter((script) => script !== '').join('\n')
}

/** With their schemas, as `placeOf` says them. */
function tablesMadeBy(sql: string): string[] {
  const created =
    /^\s*CREATE TABLE ((?:["`]?[^"`\s.(]+["`]?\.)?(?:"(?:[^"]|"")+"|`[^`]+`|[^\s(]+))/gim
  return Array.from(sql.matchAll(created), ([, name = '']) => {
    return name.replaceAll(/(^|\.)["`]|["`](?=\.|$)/g, '$1').replaceAll('""', '"')
  })
}

/** The steps that make the tables which the schema manages since the last migration that says its own. */
export async function takenSince(
  migrations: readonly Migration[],
  after: Datamodel,
  provider: Provider,
): Promise<string[]> {
  const recorded = migrations.findLast(({ schema }) => schema !== undefined)?.schema
  if (recorded === undefined) return []
  const models: DatamodelModel[] = takenOver(readDatamodel(recorded), after)
  return await createUnlessThere(recorded, models, provider)
}
