// Made by pylight from pylight.yaml.
import { ApiError, type FieldError } from './api-error.js'
import { limits } from './limits.js'
import { suggestion } from './suggestion.js'

/** Problems of a query, by parameter. */
export class Problems {
  private detail = 'The query is not valid'
  private readonly errors: FieldError[] = []

  add(parameter: string, message: string): void {
    this.errors.push({ field: parameter.slice(0, 100), message })
    if (this.errors.length >= limits.problems) this.check()
  }

  /** `known` lists the valid parameters. */
  addUnknown(parameter: string, message: string, known: string): void {
    this.detail = known
    this.add(parameter, message)
  }

  /** Throws when there are any. */
  check(): void {
    if (this.errors.length > 0) throw new ApiError(400, this.detail, this.errors)
  }
}

/** A list's parameters, sorted by kind. */
interface ListParameters<Filter> {
  /** `page`, `limit` and `sort`, each given once. */
  settings: Map<string, string>
  filters: { name: string; filter: Filter; text: string }[]
}

interface ParameterRules<Filter> {
  settings: string[]
  filters: Map<string, Filter>
  /** The operators of each column that can be filtered. */
  columns: Map<string, string[]>
  /** Unknown parameters to ignore; `utm_*` stands for all that begin with `utm_`. */
  ignored: string[]
}

/** Makes the function that sorts a query's parameters by kind. */
export function parameterReader<Filter>(rules: ParameterRules<Filter>) {
  const { settings, filters, ignored } = rules
  return (query: URLSearchParams, problems: Problems): ListParameters<Filter> => {
    checkCount(query)
    const read: ListParameters<Filter> = { settings: new Map(), filters: [] }
    for (const [name, text] of query) {
      const filter = filters.get(name)
      if (settings.includes(name)) {
        if (read.settings.has(name)) problems.add(name, 'is given more than once')
        read.settings.set(name, text)
      } else if (filter) {
        read.filters.push({ name, filter, text })
      } else if (!isIgnored(name, ignored)) {
        problems.addUnknown(name, hintFor(name, rules), describe(rules))
      }
    }
    return read
  }
}

/** Refuses every parameter, for requests for a single row. */
export function refuseParameters(query: URLSearchParams, ignored: string[]): void {
  checkCount(query)
  const problems = new Problems()
  for (const name of query.keys()) {
    if (isIgnored(name, ignored)) continue
    problems.addUnknown(name, 'is unknown', 'A single row takes no parameters')
  }
  problems.check()
}

function checkCount(query: URLSearchParams): void {
  if (query.size <= limits.parameters) return
  throw new ApiError(400, `A query can have ${limits.parameters} parameters`)
}

function isIgnored(name: string, ignored: string[]): boolean {
  return ignored.some((pattern) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  )
}

function hintFor<Filter>(name: string, { settings, filters, columns }: ParameterRules<Filter>) {
  const meant = suggestion(name, [...settings, ...filters.keys()])
  if (meant !== undefined) return `is unknown. Did you mean ${meant}?`
  const column = columns.has(name) ? name : name.slice(0, Math.max(0, name.lastIndexOf('__')))
  const names = columns.get(column)?.map((operator) => `${column}__${operator}`)
  return names ? `is unknown. Valid are ${names.join(', ')}` : 'is unknown'
}

function describe<Filter>({ settings, columns }: ParameterRules<Filter>): string {
  const [example, operators = []] = [...columns].at(-1) ?? []
  const filters =
    example === undefined
      ? 'no filters'
      : `filters by ${[...columns.keys()].join(', ')}, as ${example}__${operators[0] ?? ''}`
  return `Known parameters: ${[...settings, filters].join(', ')}`
}
