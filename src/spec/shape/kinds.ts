import type * as z from 'zod/mini'

import { listOf } from '../../diagnostics/suggest.js'
import { isPlainObject } from '../json-value.js'
import type { ShapeIssue } from './issues.js'

const names: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object of settings',
  record: 'an object of settings',
}

/** The kinds expected at an issue: `a text or an object of settings`. */
export function expectedKind(issue: ShapeIssue): string {
  const kinds = issue.code === 'invalid_union' ? issue.errors.flatMap(kindsOf) : kindsOf([issue])
  return listOf([...new Set(kinds)], 'or')
}

function kindsOf(issues: readonly z.core.$ZodIssue[]): string[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'invalid_type') return [names[issue.expected] ?? issue.expected]
    if (issue.code === 'invalid_value') return ['a type']
    return issue.code === 'invalid_format' ? ['a text'] : []
  })
}

export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'number') return kindOfNumber(value)
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return 'a text'
  if (typeof value !== 'object') return `a ${typeof value}`
  return isPlainObject(value) ? 'an object' : 'an object of a class'
}

function kindOfNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  return Number.isInteger(value) ? 'a number' : 'a fraction'
}
