// Made by pylight from pylight.yaml, table notes.
import { notesHooks as hooks } from '../../custom/notes.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { notesKeys, notesTtl, notesWrites } from './notes.cache.js'
import {
  type Note,
  type NoteCreate,
  type NotesQuery,
  type NoteUpdate,
  toNote,
} from './notes.schema.js'

/** `GET /api/notes` */
export async function listNotes(query: NotesQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(notesKeys.list(query), { listsOf: ['notes'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, notesTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.note.findMany({ where, orderBy, skip, take }),
      prisma.note.count({ where }),
    ])
    return pageOf(rows.map(toNote), total, query)
  })
}

/** `GET /api/notes/:id` */
export async function getNote(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(notesKeys.item(id), { rowsOf: ['notes'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, notesTtl.item, async () => {
    const row = await prisma.note.findUnique({ where: { id } })
    return row ? toNote(row) : notFound('notes', id)
  })
}

/** `POST /api/notes` */
export async function createNote(values: NoteCreate): Promise<Note> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(notesWrites.create, () => prisma.note.create({ data }))
  const created = toNote(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/notes/:id` */
export async function updateNote(id: number, changes: NoteUpdate): Promise<Note> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(notesWrites.update(id), () =>
    prisma.note.update({ where: { id }, data }),
  )
  const updated = toNote(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/notes/:id` */
export async function deleteNote(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(notesWrites.delete(id), () => prisma.note.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
