// Made by pylight from pylight.yaml, table notes.
import { notesHooks as hooks } from '../../custom/notes.js'
import { found } from '../shared/api-error.js'
import type { Caller } from '../shared/auth/principal.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf, within } from '../shared/query.js'
import { notesKeys, notesTtl, notesWrites } from './notes.cache.js'
import { ownerOfNote, ownNotes } from './notes.rows.js'
import {
  type Note,
  type NoteCreate,
  type NotesQuery,
  type NoteUpdate,
  toNote,
} from './notes.schema.js'

/** `GET /api/notes` */
export async function listNotes(query: NotesQuery, context: Caller): Promise<CachedBody> {
  const own = ownNotes(context)
  const entry = await cache.lookUp(notesKeys.list(within(query, own)), {
    endpoint: 'list',
    listsOf: ['notes'],
    own,
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, notesTtl.list, () => findNotePage(query, context))
}

/** A page of rows, from the database. */
export async function findNotePage(query: NotesQuery, context: Caller): Promise<PageOf<Note>> {
  const db = databaseOf(context)
  const own = ownNotes(context)
  const { where, orderBy, skip, take } = within(query, own)
  const [rows, total] = await Promise.all([
    db.note.findMany({ where, orderBy, skip, take }),
    db.note.count({ where }),
  ])
  return pageOf(rows.map(toNote), total, query)
}

/** `GET /api/notes/:id` */
export async function getNote(id: number, context: Caller): Promise<CachedBody> {
  const own = ownNotes(context)
  const entry = await cache.lookUp(notesKeys.item(id, own), {
    endpoint: 'item',
    rowsOf: ['notes'],
    own,
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, notesTtl.item, async () => {
    const row = await findNote(id, context)
    return found(row, 'notes', id)
  })
}

/** One row, from the database. */
export async function findNote(id: number, context: Caller): Promise<Note | undefined> {
  const db = databaseOf(context)
  const own = ownNotes(context)
  const row = await db.note.findFirst({ where: { id, ...own } })
  return row ? toNote(row) : undefined
}

/** `POST /api/notes` */
export async function createNote(values: NoteCreate, context: Caller): Promise<Note> {
  const db = databaseOf(context)
  const owner = ownerOfNote(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  const row = await cache.write(notesWrites.create(owner), () =>
    db.note.create({ data: { ...data, ...owner } }),
  )
  const created = toNote(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return created
}

/** `PUT` and `PATCH /api/notes/:id` */
export async function updateNote(id: number, changes: NoteUpdate, context: Caller): Promise<Note> {
  const db = databaseOf(context)
  const own = ownNotes(context)
  if (hooks.beforeUpdate) found(await findNote(id, context), 'notes', id)
  const data = (await hooks.beforeUpdate?.(id, changes, { ...context, db })) ?? changes
  const row = await cache.write(notesWrites.update(id, own), () =>
    orNotFound(db.note.update({ where: { id, ...own }, data: { ...data, ...own } }), 'notes', id),
  )
  const updated = toNote(row)
  await hooks.afterUpdate?.(updated, { ...context, db })
  return updated
}

/** `DELETE /api/notes/:id` */
export async function deleteNote(id: number, context: Caller): Promise<void> {
  const db = databaseOf(context)
  const own = ownNotes(context)
  if (hooks.beforeDelete) found(await findNote(id, context), 'notes', id)
  await hooks.beforeDelete?.(id, { ...context, db })
  await cache.write(notesWrites.delete(id, own), () =>
    orNotFound(db.note.delete({ where: { id, ...own } }), 'notes', id),
  )
  await hooks.afterDelete?.(id, { ...context, db })
}
