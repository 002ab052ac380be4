import * as z from 'zod/mini'
import { documentSchema } from '../../src/spec/schema/document.js'
import type { SpecDocument } from '../../src/spec/spec-document.js'

/** A spec of the given tables, with SQLite as its database unless `rest` says otherwise. */
export function specOf(tables: unknown[], rest: object = {}): SpecDocument {
  return z.parse(documentSchema, { database: { url: 'file:./test.db' }, ...rest, tables })
}
