import { describe, expect, test } from 'vitest'
import { scalarTypes, type ScalarType } from '../../../src/types/column-type.js'
import { types } from '../../../src/types/types.js'
import type { RunningProject } from '../../running/running-project.js'
import { expectError } from './expectations.js'

/** A column of each type in `things`. */
const columns: Record<ScalarType, string> = {
  integer: 'count',
  smallint: 'small',
  bigint: 'big',
  decimal: 'price',
  float: 'ratio',
  real: 'share',
  boolean: 'flag',
  string: 'code',
  char: 'mark',
  text: 'body',
  uuid: 'token',
  date: 'day',
  time: 'at',
  datetime: 'seen_at',
  timestamp: 'local_at',
  json: 'settings',
  bytes: 'blob',
  enum: 'level',
}

export function describeFilterOperators(running: () => RunningProject): void {
  describe('filters have the operators that warm lists are checked for', () => {
    test.each(scalarTypes)('of %s', async (type) => {
      const answer = await running().api.get(`/api/things?${columns[type]}__${'x'.repeat(30)}=1`)
      const hint = expectError(answer, 400).errors?.[0]?.message ?? ''
      const operators = [...hint.matchAll(/__(\w+)/g)].map(([, operator]) => operator)
      const { operators: expected } = types[type].filter
      expect(operators.filter((operator) => operator !== 'isnull')).toEqual(expected)
    })
  })
}
