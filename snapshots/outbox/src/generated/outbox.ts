// Made by pylight from pylight.yaml.
import { authorsElsewhere } from './authors/authors.cache.js'
import { booksElsewhere } from './books/books.cache.js'
import { copiesElsewhere } from './copies/copies.cache.js'
import { notesElsewhere } from './notes/notes.cache.js'
import type { CachedTable } from './shared/cache/tables.js'
import { visitsElsewhere } from './visits/visits.cache.js'

/** For each table, what is stale when another program has changed a row. */
export const elsewhere = {
  authors: authorsElsewhere,
  books: booksElsewhere,
  copies: copiesElsewhere,
  notes: notesElsewhere,
  visits: visitsElsewhere,
}

/** Cached views that show rows of a table. */
export const shownBy: Partial<Record<string, CachedTable[]>> = {}
