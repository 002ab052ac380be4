// Made by pylight from pylight.yaml, table payments.
import { type RequestHandler, Router } from 'express'

import { paymentsRoutes } from '../../custom/payments.js'
import { allow } from '../shared/auth/guards.js'
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
  const caller = await allow(req, 'admin', 'support')
  sendBody(res, await listPayments(parsePaymentsQuery(queryOf(req)), caller))
}

const get: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'admin', 'support')
  const { id } = paymentParams.parse(req.params)
  refuseParameters(queryOf(req), paymentsIgnored)
  sendBody(res, await getPayment(id, caller))
}

const create: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'admin')
  const created = await createPayment(paymentCreate.parse(req.body), caller)
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
