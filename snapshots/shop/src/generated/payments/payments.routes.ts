// Made by pylight from pylight.yaml, table payments.
import { type RequestHandler, Router } from 'express'

import { paymentsRoutes } from '../../custom/payments.js'
import { methodNotAllowed, queryOf, sendBody, sendRow } from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { createPayment, getPayment, listPayments } from './payments.repository.js'
import {
  parsePaymentsQuery,
  paymentCreate,
  paymentParams,
  paymentsIgnored,
} from './payments.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listPayments(parsePaymentsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = paymentParams.parse(req.params)
  refuseParameters(queryOf(req), paymentsIgnored)
  sendBody(res, await getPayment(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createPayment(paymentCreate.parse(req.body))
  res.location(`/api/payments/${created.id}`)
  sendRow(res.status(201), created)
}

export const paymentsRouter: Router = Router()

paymentsRouter.use(paymentsRoutes)

paymentsRouter.get('/', list)
paymentsRouter.post('/', create)
paymentsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

paymentsRouter.get('/:id', get)
paymentsRouter.all('/:id', methodNotAllowed('GET', 'HEAD'))
