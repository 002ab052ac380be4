import { expect, test } from 'vitest'
import { generate } from '../../src/pipeline/generate.js'

const spec = {
  database: { url: 'file:./dev.db' },
  redis: { prefix: 'dev-env.shop:' },
  tables: [
    {
      name: 'readings',
      methods: ['GET'],
      columns: {
        kind: { type: 'enum', values: ['a', 'b'], primary_key: true },
        values: 'bigint',
        Prisma: 'string',
        filters: 'string',
      },
      features: { filtering: { enabled: false } },
    },
    {
      name: 'notes',
      methods: ['DELETE'],
      columns: { kind: { type: 'enum', values: ['a'], primary_key: true } },
    },
  ],
}

/** Names that a file imports and doesn't use. */
function unused(text: string): string[] {
  const clauses = [...text.matchAll(/^import (.*?) from '.*'$/gms)].map(([, clause = '']) => clause)
  const names = clauses.flatMap((clause) =>
    clause
      .replace(/^type /, '')
      .split(/[{},]/)
      .map((name) => name.trim().split(' ').at(-1) ?? '')
      .filter((name) => name !== ''),
  )
  const code = text.replace(/^import .*? from '.*'$/gms, '').replace(/\/\*.*?\*\/|\.\w+|\w+:/gs, '')
  return names.filter((name) => !RegExp(`\\b${name}\\b`).test(code))
}

test('names of columns and texts of a spec make no imports', () => {
  const { files, diagnostics } = generate({ file: 'spec', value: spec })
  expect(diagnostics).toEqual([])
  const paths = [
    'shared/cache/tables',
    ...['readings', 'notes'].map((name) => `${name}/${name}.schema`),
  ]
  for (const path of paths) {
    const text = files.find((file) => file.path === `src/generated/${path}.ts`)?.text ?? ''
    expect(text).toMatch(/export/)
    expect(unused(text), path).toEqual([])
  }
})
