// Made by pylight from pylight.yaml, table rating_notes.
import { type RequestHandler, Router } from 'express'

import { ratingNotesRoutes } from '../../custom/rating_notes.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import {
  createRatingNote,
  deleteRatingNote,
  getRatingNote,
  listRatingNotes,
  updateRatingNote,
} from './rating_notes.repository.js'
import {
  parseRatingNotesQuery,
  ratingNoteCreate,
  ratingNoteParams,
  ratingNotesIgnored,
  ratingNoteUpdate,
} from './rating_notes.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listRatingNotes(parseRatingNotesQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { rating } = ratingNoteParams.parse(req.params)
  refuseParameters(queryOf(req), ratingNotesIgnored)
  sendBody(res, await getRatingNote(rating))
}

const create: RequestHandler = async (req, res) => {
  const created = await createRatingNote(ratingNoteCreate.parse(req.body))
  res.location(`/api/rating_notes/${encodeURIComponent(created.rating)}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { rating } = ratingNoteParams.parse(req.params)
  const changes = ratingNoteUpdate.parse(withoutKey(req.body, req.params, ratingNoteParams))
  sendRow(res, await updateRatingNote(rating, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { rating } = ratingNoteParams.parse(req.params)
  await deleteRatingNote(rating)
  sendNothing(res)
}

export const ratingNotesRouter: Router = Router()

ratingNotesRouter.use(ratingNotesRoutes)

ratingNotesRouter.get('/', list)
ratingNotesRouter.post('/', create)
ratingNotesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

ratingNotesRouter.get('/:rating', get)
ratingNotesRouter.put('/:rating', update)
ratingNotesRouter.patch('/:rating', update)
ratingNotesRouter.delete('/:rating', remove)
ratingNotesRouter.all('/:rating', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
