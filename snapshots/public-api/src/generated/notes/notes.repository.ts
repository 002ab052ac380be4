// Made by pylight from pylight.yaml, table notes.
import { notesHooks as hooks } from '../../custom/notes.js'
import { found } from '../shared/api-error.js'
import { telling } from '../shared/audit.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { notesKeys, notesTtl, notesWrites } from './notes.cache.js'
import {
  type Note,
  type NoteCreate,
  type NotesQuery,
  type NoteUpdate,
  toNote,
} from './notes.schema.js'

/** `GET /api/notes` */
export async function listNotes(query: NotesQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(notesKeys.list(query), { endpoint: 'list', listsOf: ['notes'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, notesTtl.list, () => findNotePage(query, context))
}

/** A page of rows, from the database. */
export async function findNotePage(
  query: NotesQuery,
  context: Context = {},
): Promise<PageOf<Note>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.note.findMany({ where, orderBy, skip, take }),
    db.note.count({ where }),
  ])
  return pageOf(rows.map(toNote), total, query)
}

/** `GET /api/notes/:id` */
export async function getNote(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(notesKeys.item(id), { endpoint: 'item', rowsOf: ['notes'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, notesTtl.item, async () => {
    const row = await findNote(id, context)
    return found(row, 'notes', id)
  })
}

/** One row, from the database. */
export async function findNote(id: number, context: Context = {}): Promise<Note | undefined> {
  const db = databaseOf(context)
  const row = await db.note.findUnique({ where: { id } })
  return row ? toNote(row) : undefined
}

/** `POST /api/notes` */
export async function createNote(
  values: NoteCreate,
  context: Context = {},
  written?: (row: Note) => void,
): Promise<Note> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(notesWrites.create(), () =>
    telling(db.note.create({ data }), (row) => written?.(toNote(row))),
  )
  const created = toNote(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/notes/:id` */
export async function updateNote(
  id: number,
  changes: NoteUpdate,
  context: Context = {},
  written?: () => void,
): Promise<Note> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(notesWrites.update(id), () =>
    telling(orNotFound(db.note.update({ where: { id }, data }), 'notes', id), () => written?.()),
  )
  const updated = toNote(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/notes/:id` */
export async function deleteNote(
  id: number,
  context: Context = {},
  written?: () => void,
): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(notesWrites.delete(id), () =>
    telling(orNotFound(db.note.delete({ where: { id } }), 'notes', id), () => written?.()),
  )
  await hooks.afterDelete?.(id, { db })
}
