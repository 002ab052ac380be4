// Made by pylight from pylight.yaml, table visits.
import { type RequestHandler, Router } from 'express'

import { visitsRoutes } from '../../custom/visits.js'
import { methodNotAllowed, queryOf, sendBody } from '../shared/http.js'
import { listVisits } from './visits.repository.js'
import { parseVisitsQuery } from './visits.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listVisits(parseVisitsQuery(queryOf(req))))
}

export const visitsRouter: Router = Router()

visitsRouter.use(visitsRoutes)

visitsRouter.get('/', list)
visitsRouter.all('/', methodNotAllowed('GET', 'HEAD'))
