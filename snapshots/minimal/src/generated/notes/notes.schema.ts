// Made by pylight from pylight.yaml, table notes.
import { z } from 'zod'

import type { Note as NoteRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { listQuery } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Note {
  id: number
  body: string
}

/** The answer for a row. */
export function toNote(row: NoteRow): Note {
  return {
    id: row.id,
    body: row.body,
  }
}

export const noteParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const notesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.NoteWhereInput
type OrderBy = Prisma.NoteOrderByWithRelationInput

export const notesQuery = listQuery<Where, OrderBy>({
  filters: {
    id: filters.integer,
    body: filters.text,
  },
  sorts: ['id', 'body'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: notesIgnored,
})
export type NotesQuery = ReturnType<typeof notesQuery>

/** Columns that a new row must have. */
const required = {
  body: values.text(),
}

/** Columns that it may leave out. */
const optional = {}

export const noteCreate = values.createBody(required, optional)
export type NoteCreate = z.output<typeof noteCreate>

export const noteUpdate = values.updateBody({ ...required, ...optional })
export type NoteUpdate = z.output<typeof noteUpdate>

export type NotesHooks = WriteHooks<[id: number], Note, NoteCreate, NoteUpdate>
