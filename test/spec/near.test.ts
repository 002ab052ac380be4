import { expect, test } from 'vitest'
import { readSpec } from '../../src/spec/validate.js'

const columns = { id: { type: 'integer', primary_key: true } }
const near = { max_bytes: 1_000_000 }
const stored = (store: string) => ({ features: { caching: { store } } })

/** The diagnostics of a spec with `near`. */
function problems(redis: object, ...tables: object[]): string[] {
  const value = {
    database: { url: 'file:./dev.db' },
    redis,
    features: { caching: { near } },
    tables: tables.map((table, at) => ({ name: `table_${at.toString()}`, columns, ...table })),
  }
  const { diagnostics } = readSpec({ file: 'pylight.config.ts', value })
  return diagnostics.map(({ code, path }) => `${code} ${path}`)
}

test.each([
  [{}, [{}]],
  [{ store: 'memory' }, [{}, stored('redis')]],
  [{}, [{}, stored('memory')]],
])('near is for answers in Redis: %o %o', (redis, tables) => {
  expect(problems(redis, ...tables)).toEqual([])
})

test.each([
  [{ store: 'memory' }, [{}]],
  [{}, [stored('memory')]],
])('it does nothing for answers in memory: %o %o', (redis, tables) => {
  expect(problems(redis, ...tables)).toEqual(['spec/no-effect features.caching.near'])
})
