import { catalogue, type DiagnosticCode } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { formatPath, type SpecPath } from '../diagnostics/path.js'
import type { SpecPlaces } from '../diagnostics/report.js'

const mostLevels = 100
const mostValues = 200_000

/** The places of a spec that a program made: it has no lines, but its keys have an order. */
export class ValuePlaces implements SpecPlaces {
  constructor(
    readonly file: string,
    private readonly value: unknown,
  ) {}

  locate(): undefined {
    return undefined
  }

  compare(a: SpecPath, b: SpecPath): number {
    const common = a.findIndex((step, index) => step !== b[index])
    if (common === -1) return a.length - b.length
    const [left, right] = [a[common], b[common]]
    if (left === undefined || right === undefined) return a.length - b.length
    const keys = Object.keys(this.at(a.slice(0, common)))
    return keys.indexOf(String(left)) - keys.indexOf(String(right))
  }

  private at(path: SpecPath): object {
    let value: unknown = this.value
    for (const step of path) value = isObject(value) ? value[String(step)] : undefined
    return isObject(value) ? value : {}
  }
}

/** Finds what would keep a programmatic spec from being walked through safely. */
export function inspectValue(file: string, root: unknown): Diagnostic | undefined {
  let values = 0
  const inspect = (value: unknown, path: SpecPath): Diagnostic | undefined => {
    if (!isObject(value)) return undefined
    values += 1
    const fault = faultOf(value, path, values)
    if (fault) return { ...diagnose(...fault), file, path: formatPath(path) }
    for (const [key, inner] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key
      const problem = inspect(inner, [...path, step])
      if (problem) return problem
    }
    return undefined
  }
  return inspect(root, [])
}

function faultOf(
  value: object,
  path: SpecPath,
  values: number,
): [DiagnosticCode, string] | undefined {
  if (path.length > mostLevels) return ['yaml/too-deep', 'Nested more than 100 levels deep.']
  if (values > mostValues)
    return ['yaml/too-large', 'The spec has more than 200,000 lists and objects.']
  return Object.hasOwn(value, '__proto__')
    ? ['yaml/bad-key', '__proto__ cannot be a key.']
    : undefined
}

function diagnose(
  code: DiagnosticCode,
  message: string,
): Pick<Diagnostic, 'code' | 'severity' | 'message'> {
  return { code, severity: catalogue[code].severity, message }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
