import { catalogue, type DiagnosticCode } from '../diagnostics/catalogue/catalogue.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { formatPath, type SpecPath } from '../diagnostics/path.js'
import { isPlainObject } from './json-value.js'
import { unwanted } from './yaml/text-problem.js'

const mostLevels = 100
const mostValues = 200_000

/** Copies a program's value, so that none of it runs or changes later, or says why it can't. */
export function plainCopy(file: string, value: unknown): { value: unknown } | Diagnostic {
  const copier = new Copier()
  try {
    return { value: copier.copy(value, []) }
  } catch (error) {
    const { code, message } = faultOf(error)
    const { severity } = catalogue[code]
    return { code, severity, message, file, path: formatPath(copier.path) }
  }
}

class Fault extends Error {
  constructor(
    readonly code: DiagnosticCode,
    message: string,
  ) {
    super(message)
  }
}

/** An error thrown by the program's getter is the user's mistake. */
function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error
  return new Fault('spec/wrong-type', `The value cannot be read. ${String(error).slice(0, 200)}`)
}

class Copier {
  path: SpecPath = []
  private values = 0

  copy(value: unknown, path: SpecPath): unknown {
    this.path = path
    if (typeof value === 'string' && unwanted.test(value)) {
      throw new Fault(
        'yaml/control-character',
        'The value contains an invisible character. Remove it.',
      )
    }
    if (!Array.isArray(value) && !isPlainObject(value)) return value
    this.count(path)
    if (Array.isArray(value)) {
      return value.map((inner: unknown, index) => this.copy(inner, [...path, index]))
    }
    const entries = Object.entries(value)
    return Object.fromEntries(entries.map(([key, inner]) => [key, this.entry(key, inner, path)]))
  }

  private entry(key: string, value: unknown, path: SpecPath): unknown {
    this.path = [...path, key]
    if (key === '__proto__') throw new Fault('yaml/bad-key', '__proto__ cannot be a key.')
    return this.copy(value, this.path)
  }

  private count(path: SpecPath): void {
    this.values += 1
    if (path.length > mostLevels) {
      throw new Fault('yaml/too-deep', 'The spec is nested more than 100 levels deep.')
    }
    if (this.values > mostValues) {
      throw new Fault('yaml/too-large', 'The spec has more than 200,000 lists and objects.')
    }
  }
}
