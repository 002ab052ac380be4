// Made by pylight from pylight.yaml, table notes.
import { type RequestHandler, Router } from 'express'

import { notesRoutes } from '../../custom/notes.js'
import { audit } from '../shared/audit.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { limitRate } from '../shared/rate-limits.js'
import { createNote, deleteNote, getNote, listNotes, updateNote } from './notes.repository.js'
import {
  type Note,
  noteCreate,
  noteParams,
  notesIgnored,
  noteUpdate,
  parseNotesQuery,
} from './notes.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listNotes(parseNotesQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = noteParams.parse(req.params)
  refuseParameters(queryOf(req), notesIgnored)
  sendBody(res, await getNote(id))
}

const create: RequestHandler = async (req, res) => {
  const written = (row: Note) => audit(req, 'notes', row.id)
  const created = await createNote(noteCreate.parse(req.body), {}, written)
  res.location(`/api/notes/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = noteParams.parse(req.params)
  const changes = noteUpdate.parse(withoutKey(req.body, req.params, noteParams))
  const written = () => audit(req, 'notes', id)
  sendRow(res, await updateNote(id, changes, {}, written))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = noteParams.parse(req.params)
  const written = () => audit(req, 'notes', id)
  await deleteNote(id, {}, written)
  sendNothing(res)
}

/** Requests that one user or address may send, and in how many seconds. */
const limit = {
  POST: limitRate('notes:POST', 5, 3),
  PUT: limitRate('notes:PUT', 2, 60),
}

export const notesRouter: Router = Router()

notesRouter.use(notesRoutes)

notesRouter.get('/', list)
notesRouter.post('/', limit.POST, create)
notesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

notesRouter.get('/:id', get)
notesRouter.put('/:id', limit.PUT, update)
notesRouter.patch('/:id', limit.PUT, update)
notesRouter.delete('/:id', remove)
notesRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
