// Made by pylight from pylight.yaml, table films.
import { type RequestHandler, Router } from 'express'

import { filmsRoutes } from '../../custom/films.js'
import { found } from '../shared/api-error.js'
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
  createFilm,
  deleteFilm,
  findFilm,
  getFilm,
  listFilms,
  updateFilm,
} from './films.repository.js'
import {
  filmCreate,
  filmParams,
  filmsFixed,
  filmsIgnored,
  filmUpdate,
  parseFilmsQuery,
} from './films.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listFilms(parseFilmsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = filmParams.parse(req.params)
  refuseParameters(queryOf(req), filmsIgnored)
  sendBody(res, await getFilm(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createFilm(filmCreate.parse(req.body))
  res.location(`/api/films/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = filmParams.parse(req.params)
  const body = withoutKey(req.body, req.params, filmParams)
  const current = async () => found(await findFilm(id), 'films', id)
  const changes = filmUpdate.parse(await withoutRepeats(body, filmsFixed, current))
  sendRow(res, await updateFilm(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = filmParams.parse(req.params)
  await deleteFilm(id)
  sendNothing(res)
}

export const filmsRouter: Router = Router()

filmsRouter.use(filmsRoutes)

filmsRouter.get('/', list)
filmsRouter.post('/', create)
filmsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

filmsRouter.get('/:id', get)
filmsRouter.put('/:id', update)
filmsRouter.patch('/:id', update)
filmsRouter.delete('/:id', remove)
filmsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
