// Made by pylight from pylight.yaml, table studio_films.
import { type RequestHandler, Router } from 'express'

import { studioFilmsRoutes } from '../../custom/studio_films.js'
import { methodNotAllowed, queryOf, sendBody } from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { getStudioFilm, listStudioFilms } from './studio_films.repository.js'
import {
  parseStudioFilmsQuery,
  studioFilmParams,
  studioFilmsIgnored,
} from './studio_films.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listStudioFilms(parseStudioFilmsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { studio_id } = studioFilmParams.parse(req.params)
  refuseParameters(queryOf(req), studioFilmsIgnored)
  sendBody(res, await getStudioFilm(studio_id))
}

export const studioFilmsRouter: Router = Router()

studioFilmsRouter.use(studioFilmsRoutes)

studioFilmsRouter.get('/', list)
studioFilmsRouter.all('/', methodNotAllowed('GET', 'HEAD'))

studioFilmsRouter.get('/:studio_id', get)
studioFilmsRouter.all('/:studio_id', methodNotAllowed('GET', 'HEAD'))
