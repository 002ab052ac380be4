// Made by pylight from pylight.yaml, table notes.
import { type RequestHandler, Router } from 'express'

import { notesRoutes } from '../../custom/notes.js'
import { found } from '../shared/api-error.js'
import { signedIn } from '../shared/auth/guards.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { withoutRepeats } from '../shared/repeats.js'
import {
  createNote,
  deleteNote,
  findNote,
  getNote,
  listNotes,
  updateNote,
} from './notes.repository.js'
import {
  noteCreate,
  noteParams,
  notesFixed,
  notesIgnored,
  noteUpdate,
  parseNotesQuery,
} from './notes.schema.js'

const list: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  sendBody(res, await listNotes(parseNotesQuery(queryOf(req)), caller))
}

const get: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const { id } = noteParams.parse(req.params)
  refuseParameters(queryOf(req), notesIgnored)
  sendBody(res, await getNote(id, caller))
}

const create: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const created = await createNote(noteCreate.parse(req.body), caller)
  res.location(`/api/notes/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const { id } = noteParams.parse(req.params)
  const body = withoutKey(req.body, req.params, noteParams)
  const current = async () => found(await findNote(id, caller), 'notes', id)
  const changes = noteUpdate.parse(await withoutRepeats(body, notesFixed, current))
  sendRow(res, await updateNote(id, changes, caller))
}

const remove: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const { id } = noteParams.parse(req.params)
  await deleteNote(id, caller)
  sendNothing(res)
}

export const notesRouter: Router = Router()

notesRouter.use(notesRoutes)

notesRouter.get('/', list)
notesRouter.post('/', create)
notesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

notesRouter.get('/:id', get)
notesRouter.put('/:id', update)
notesRouter.patch('/:id', update)
notesRouter.delete('/:id', remove)
notesRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
