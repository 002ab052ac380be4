// Made by pylight from pylight.yaml, table notes.
import { z } from 'zod'

import type { Note as NoteRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Note {
  id: number
  reader: string
  text: string
}

/** The answer for a row. */
export function toNote(row: NoteRow): Note {
  return {
    id: row.id,
    reader: row.reader,
    text: row.text,
  }
}

export const noteParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const notesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.NoteWhereInput
type OrderBy = Prisma.NoteOrderByWithRelationInput

export const parseNotesQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    reader: filters.text,
    text: filters.text,
  },
  sorts: ['id', 'reader', 'text'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: notesIgnored,
})
export type NotesQuery = ReturnType<typeof parseNotesQuery>

/** Columns that a new row must have. */
const required = {
  text: values.text(),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface NoteCreate {
  text: string
}

export const noteCreate: z.ZodType<NoteCreate> = values.createBody(required, optional, ['reader'])

/** Columns that an update may repeat but not change. */
export const notesFixed = ['reader']

/** Columns of a row to change. */
export interface NoteUpdate {
  text?: string
}

export const noteUpdate: z.ZodType<NoteUpdate> = values.updateBody(
  { ...required, ...optional },
  notesFixed,
)

export type NotesHooks = WriteHooks<[id: number], Note, NoteCreate, NoteUpdate>
