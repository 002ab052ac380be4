import { maskPasswords } from '../../diagnostics/mask.js'
import { formatPath, quote, type SpecPath } from '../../diagnostics/path.js'
import type { Report } from '../../diagnostics/report.js'
import { didYouMean } from '../../diagnostics/suggest.js'
import { types } from '../../types/types.js'
import { columnTypes } from '../vocabulary.js'
import { valueAt, type ShapeIssue } from './issues.js'
import { expectedKind, kindOf } from './kinds.js'
import { knownKeys } from './known-keys.js'

/** Says in words what the schema refuses. */
export function reportIssues(issues: readonly ShapeIssue[], root: unknown, report: Report): void {
  for (const issue of issues) {
    if (report.isFull) return
    reportIssue(issue, valueAt(root, issue.path), report)
  }
}

function reportIssue(issue: ShapeIssue, value: unknown, report: Report): void {
  const { path } = issue
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys.slice(0, 1000)) reportUnknownKey([...path, key], key, report)
      break
    case 'invalid_type':
    case 'invalid_union':
      if (value === undefined && path.length > 0) reportMissing(path, report)
      else report.add('spec/wrong-type', path, wrongType(issue, value))
      break
    case 'invalid_value':
      if (value === undefined) reportMissing(path, report)
      else reportBadWord(path, value, issue.values.map(String), report)
      break
    default:
      report.add('spec/bad-value', path, `${placeOf(path)} ${complaint(issue)}`)
  }
}

const nouns: [RegExp, string][] = [
  [/^$/, 'a section of the spec'],
  [/features$/, 'a feature'],
  [/^tables\[\d+\]$/, 'a setting of a table'],
  [/references$|foreign_keys\[\d+\]$/, 'a setting of a foreign key'],
  [/\.columns/, 'a setting of a column'],
  [/permissions$/, 'a method'],
]

function reportUnknownKey(path: SpecPath, key: string, report: Report): void {
  const parent = path.slice(0, -1)
  const place = formatPath(parent)
  const noun = nouns.find(([pattern]) => pattern.test(place))?.[1] ?? `a setting of ${place}`
  const hint = didYouMean(key, knownKeys(parent))
  report.add('spec/unknown-key', path, `${formatPath(path)} is not ${noun}.${hint}`, 'key')
}

function reportMissing(path: SpecPath, report: Report): void {
  const parent = placeOf(path.slice(0, -1))
  report.add('spec/missing-key', path, `${parent} has no ${String(path.at(-1))}. Add it.`, 'key')
}

function wrongType(issue: ShapeIssue, value: unknown): string {
  const hint = /^(yes|no|on|off)$/i.test(String(value)) ? ' In YAML yes and no are texts.' : ''
  return `${placeOf(issue.path)} must be ${expectedKind(issue)}, not ${kindOf(value)}.${hint}`
}

function reportBadWord(path: SpecPath, value: unknown, words: string[], report: Report): void {
  const place = placeOf(path)
  const given = maskPasswords(quote(value))
  if (columnTypes.every((type) => words.includes(type))) {
    const hint = didYouMean(typeOfAlias(String(value)) ?? String(value), words)
    report.add('spec/unknown-type', path, `${place}: ${given} is not a column type.${hint}`)
  } else if (words.includes('public')) {
    const message = `${place} must be a list of roles, or public: [${String(value)}].`
    report.add('spec/wrong-type', path, maskPasswords(message))
  } else if (isWrite(value) && words.includes('HEAD')) {
    const why = 'its answer is the result of changing rows. Only GET and HEAD can be cached.'
    report.add(
      'spec/uncacheable-method',
      path,
      `${place}: ${String(value)} cannot be cached: ${why}`,
    )
  } else {
    const hint = didYouMean(String(value), words)
    report.add('spec/bad-value', path, `${place} cannot be ${given}.${hint}`)
  }
}

function isWrite(value: unknown): boolean {
  return ['POST', 'PUT', 'PATCH', 'DELETE'].includes(String(value).toUpperCase())
}

function typeOfAlias(name: string): string | undefined {
  return columnTypes.find((type) => types[type].aliases.includes(name))
}

function complaint(issue: ShapeIssue): string {
  if (issue.code === 'custom') return issue.message
  if (issue.code === 'too_small') return tooSmall(issue.origin, String(issue.minimum))
  if (issue.code === 'too_big') return `must be ${String(issue.maximum)} at most.`
  if (issue.path.at(-1) === 'references' && issue.path[2] === 'columns')
    return 'must be "table.column".'
  return issue.code === 'invalid_format' ? 'must be a number.' : 'is not accepted.'
}

function tooSmall(origin: string, minimum: string): string {
  const isSize = origin === 'string' || origin === 'array'
  return isSize ? 'is empty.' : `must be ${minimum} at least.`
}

function placeOf(path: SpecPath): string {
  return path.length === 0 ? 'The spec' : formatPath(path)
}
