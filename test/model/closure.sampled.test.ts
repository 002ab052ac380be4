import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildModel } from '../../src/model/build.js'
import type { ChangedTable } from '../../src/model/model.js'
import { sampled } from '../sampled.js'
import { Random } from '../snapshots/random.js'
import { openProbe, type Observation, type Probe } from './foreign-key-probe.js'
import { randomRows, randomSchema, type RandomPair, type RandomTable } from './random-schema.js'
import { specOf } from './spec.js'

const mostFillings = 400

let probe: Probe
beforeAll(async () => {
  probe = await openProbe()
})
afterAll(() => probe.close())

describe('the closure is exactly what PostgreSQL changes', () => {
  const schemas = (kind: 'columns' | 'pairs', count: number) =>
    Array.from({ length: count }, (_, seed) => [kind, seed] as const)
  test.each([...schemas('columns', sampled(12, 36)), ...schemas('pairs', sampled(4, 12))])(
    'random schema of %s %i',
    async (kind, seed) => {
      const random = new Random(seed)
      const tables = randomSchema(random, kind)
      const expected = closureOf(tables)
      const isCached = new Set(tables.filter((table) => table.isCached).map(({ name }) => name))

      const seen = new Set<string>()
      for (let filling = 0; filling < mostFillings && seen.size < expected.length; filling++) {
        const rows = randomRows(tables, random)
        if (!rows) continue
        for (const observation of await probe.observe(tables, rows)) {
          for (const line of linesOf(observation, isCached)) seen.add(line)
        }
        expect([...seen].filter((line) => !expected.includes(line))).toEqual([])
      }
      expect([...seen].sort()).toEqual(expected)
    },
  )
})

/** `DELETE a: b` and `UPDATE a.code: b`, for every cached table b that changes. */
function linesOf({ table, column, changed }: Observation, isCached: Set<string>): string[] {
  const write = column === '' ? `DELETE ${table}` : `UPDATE ${table}.${column}`
  return changed.filter((other) => isCached.has(other)).map((other) => `${write}: ${other}`)
}

function closureOf(tables: RandomTable[]): string[] {
  const { model } = buildModel(specOf(tables.map(tableSpec)))
  const lines = model.tables.flatMap(({ name, writes }) => [
    ...writes.delete.changes.map(({ table }) => `DELETE ${name}: ${table}`),
    ...writes.update.changes.flatMap(({ table, onlyWhenChanged }: ChangedTable) =>
      onlyWhenChanged.map((column) => `UPDATE ${name}.${column}: ${table}`),
    ),
  ])
  return lines.sort()
}

function tableSpec({ name, isCached, columns, pairs }: RandomTable): object {
  const all = [...columns, ...pairs.flatMap((pair) => pair.columns)]
  const specs = all.map(({ name: column, hasDefault, ...rest }): [string, object] => [
    column,
    { type: 'integer', ...rest, ...(hasDefault && { default: 1 }) },
  ])
  return {
    name,
    columns: { id: { type: 'integer', primary_key: true }, ...Object.fromEntries(specs) },
    unique: pairs.filter(({ isUnique }) => isUnique).map(namesOf),
    foreign_keys: pairs.flatMap((pair) => {
      if (!pair.references) return []
      const { table, columns: targets, ...actions } = pair.references
      return [{ columns: namesOf(pair), references: { table, columns: targets }, ...actions }]
    }),
    features: { caching: { enabled: isCached } },
  }
}

function namesOf({ columns }: RandomPair): string[] {
  return columns.map((column) => column.name)
}
