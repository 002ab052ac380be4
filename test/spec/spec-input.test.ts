import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import type * as z from 'zod/mini'
import { defineConfig, defineTable, type SpecInput, type TableInput } from '../../src/index.js'
import { specJsonSchema } from '../../src/spec/json-schema.js'
import type { documentSchema } from '../../src/spec/schema/document.js'
import { readSpec } from '../../src/spec/validate.js'
import { inputTypes } from './input-types.js'

/** Compiles only if everything that the schema accepts is of the type. */
const asInput = (written: z.input<typeof documentSchema>): SpecInput => written

test('the types of what a user writes are those of the schema', async () => {
  const style = await resolveConfig('src/spec/spec-input.ts')
  const types = await format(inputTypes(specJsonSchema()), {
    ...style,
    parser: 'typescript',
  })
  await expect(types).toMatchFileSnapshot('../../src/spec/spec-input.ts')
  expect(asInput).toBeDefined()
})

const products = defineTable({
  name: 'products',
  columns: {
    id: { type: 'integer', primary_key: true },
    note: 'text',
    status: { type: 'enum', values: ['draft', 'active'], default: 'draft' },
  },
  features: { caching: { ttl: 60, list: { enabled: false } } },
})

test('a program writes the same spec', () => {
  const value = defineConfig({ database: { url: 'file:./dev.db' }, tables: [products] })
  const { spec, diagnostics } = readSpec({ file: 'pylight.config.ts', value })
  expect(diagnostics).toEqual([])
  expect(spec?.tables[0]?.columns?.['note']).toEqual({ type: 'text' })
  expect(spec?.tables[0]?.features?.caching).toMatchObject({ expiration_seconds: 60 })
})

test('the compiler refuses what the schema refuses', () => {
  // @ts-expect-error: a misspelt key
  defineTable({ name: 'products', colums: {} })
  // @ts-expect-error: an unknown type
  defineTable({ name: 'products', columns: { id: 'int' } })
  const owner: TableInput['columns'] = {
    owner_id: {
      type: 'uuid',
      // @ts-expect-error: an unknown action
      references: { table: 'users', column: 'id', on_delete: 'drop' },
    },
  }
  expect(owner).toBeDefined()
  // @ts-expect-error: no database
  expect(defineConfig({ tables: [products] })).toBeDefined()
})
