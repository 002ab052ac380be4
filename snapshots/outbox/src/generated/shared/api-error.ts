// Made by pylight from pylight.yaml.
import { STATUS_CODES } from 'node:http'

const titles: Record<number, string> = {
  400: 'Validation failed',
  401: 'Authentication failed',
  403: 'Authorization failed',
  404: 'Resource not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Request body too large',
  415: 'Unsupported media type',
  500: 'Internal server error',
  503: 'Service unavailable',
}

export interface FieldError {
  field: string
  message: string
}

/** An error that clients may see: it becomes the response's status and body. */
export class ApiError extends Error {
  readonly status: number
  readonly detail: string
  readonly errors: FieldError[] | undefined

  constructor(status: number, detail: string, errors?: FieldError[]) {
    super(detail)
    this.status = status
    this.detail = detail
    this.errors = errors
  }

  toJSON() {
    return {
      error: titles[this.status] ?? STATUS_CODES[this.status],
      detail: this.detail,
      status_code: this.status,
      errors: this.errors,
    }
  }
}

/** The row; throws a 404 when there is none. */
export function found<Row>(row: Row | undefined, table: string, ...key: unknown[]): Row {
  if (row === undefined) throw notFound(table, ...key)
  return row
}

/** A 404 for one row: `products 7 not found`. */
export function notFound(table: string, ...key: unknown[]): ApiError {
  return new ApiError(404, `${table} ${key.join('/')} not found`)
}
