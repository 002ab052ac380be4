import type * as z from 'zod/mini'

import type { SpecPath } from '../../diagnostics/path.js'

/** A problem found by the schema; unions are resolved to the form that was meant. */
export type ShapeIssue = WithSpecPath<z.core.$ZodIssue>

type WithSpecPath<Issue> = Issue extends unknown
  ? Omit<Issue, 'path'> & { path: (string | number)[] }
  : never

export function flattenIssues(issues: readonly z.core.$ZodIssue[], root: unknown): ShapeIssue[] {
  return firstOfEachPath(issues.flatMap((issue) => flatten(issue, [], root)))
}

function flatten(issue: z.core.$ZodIssue, parent: SpecPath, root: unknown): ShapeIssue[] {
  const path = [...parent, ...issue.path.map(stepOf)]
  if (issue.code === 'invalid_union') {
    const meant = meantForm(issue.errors, valueAt(root, path))
    if (meant) return meant.flatMap((inner) => flatten(inner, path, root))
  }
  return [{ ...issue, path }]
}

function stepOf(step: PropertyKey): string | number {
  return typeof step === 'symbol' ? String(step) : step
}

/** The only form of the written value's kind. */
function meantForm(forms: z.core.$ZodIssue[][], value: unknown): z.core.$ZodIssue[] | undefined {
  const words = forms.find(([first]) => first?.code === 'invalid_value' && first.path.length === 0)
  if (words && typeof value === 'string') return words
  return forms.find((issues) => !issues.some(isOutermostMismatch))
}

function isOutermostMismatch({ code, path }: z.core.$ZodIssue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value')
}

function firstOfEachPath(issues: ShapeIssue[]): ShapeIssue[] {
  const seen = new Set<string>()
  return issues.filter(({ path, code }) => {
    const place = JSON.stringify([...path, code === 'unrecognized_keys'])
    return !seen.has(place) && seen.add(place)
  })
}

/** The value at a path; undefined when there is none. */
export function valueAt(root: unknown, path: SpecPath): unknown {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}
