import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { SpecSource } from '../../src/spec/parse.js'

export interface VariantTable {
  name: string
  columns: Record<string, object>
  features?: { caching?: Record<string, unknown> }
  [key: string]: unknown
}

/** The shop's spec with its tables changed. */
export function shopVariant(change: (tables: VariantTable[]) => VariantTable[]): SpecSource {
  const file = fileURLToPath(new URL('../../fixtures/shop/pylight.yaml', import.meta.url))
  const spec = parse(readFileSync(file, 'utf8')) as { tables: VariantTable[] }
  return { file: 'pylight.yaml', value: { ...spec, tables: change(spec.tables) } }
}

/** The table with these settings of `features.caching` over its own. */
export function withCaching(table: VariantTable, caching: Record<string, unknown>): VariantTable {
  const { features = {} } = table
  return { ...table, features: { ...features, caching: { ...features.caching, ...caching } } }
}
