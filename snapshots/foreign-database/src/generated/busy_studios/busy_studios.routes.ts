// Made by pylight from pylight.yaml, table busy_studios.
import { type RequestHandler, Router } from 'express'

import { busyStudiosRoutes } from '../../custom/busy_studios.js'
import { methodNotAllowed, queryOf, sendBody } from '../shared/http.js'
import { listBusyStudios } from './busy_studios.repository.js'
import { parseBusyStudiosQuery } from './busy_studios.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listBusyStudios(parseBusyStudiosQuery(queryOf(req))))
}

export const busyStudiosRouter: Router = Router()

busyStudiosRouter.use(busyStudiosRoutes)

busyStudiosRouter.get('/', list)
busyStudiosRouter.all('/', methodNotAllowed('GET', 'HEAD'))
