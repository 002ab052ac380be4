import type { Provider } from '../../databases/provider.js'
import { isManaged, placeOf } from '../push/unmanaged.js'
import { readDatamodel, type Datamodel } from '../schema-wasm.js'
import { addUnlessThere, type AddedColumns } from './add-columns.js'
import { createAlone, createUnlessThere } from './create-tables.js'
import type { Migration } from './migration.js'
import { tablesAfter } from './needed-tables.js'
import { takenColumns, takenOver } from './taken-over.js'

/**
 * SQL that makes the tables of others that migrations rely on, each as in the first schema that has it. Tables
 * that a migration makes itself are left out.
 */
export async function unmanagedGround(
  migrations: readonly Migration[],
  schemaText: string,
  provider: Provider,
): Promise<string> {
  const made = new Set(migrations.flatMap(({ sql }) => tablesAfter(sql, '^\\s*CREATE TABLE')))
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

/** The steps that make what others managed in the last recorded schema, and the schema now manages. */
export async function takenSince(
  migrations: readonly Migration[],
  after: Datamodel,
  provider: Provider,
): Promise<AddedColumns> {
  const recorded = migrations.findLast(({ schema }) => schema !== undefined)?.schema
  if (recorded === undefined) return { steps: [], script: '' }
  const before = readDatamodel(recorded)
  const tables = await createUnlessThere(recorded, takenOver(before, after), provider)
  const columns = await addUnlessThere(recorded, takenColumns(before, after), provider)
  return {
    steps: [...tables, ...columns.steps],
    script: [...tables, columns.script].join('\n'),
  }
}
