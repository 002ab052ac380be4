// Made by pylight from pylight.yaml, table accounts.
import { type RequestHandler, Router } from 'express'

import { accountsRoutes } from '../../custom/accounts.js'
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
  createAccount,
  deleteAccount,
  findAccount,
  getAccount,
  listAccounts,
  updateAccount,
} from './accounts.repository.js'
import {
  accountCreate,
  accountParams,
  accountsFixed,
  accountsIgnored,
  accountUpdate,
  parseAccountsQuery,
} from './accounts.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listAccounts(parseAccountsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = accountParams.parse(req.params)
  refuseParameters(queryOf(req), accountsIgnored)
  sendBody(res, await getAccount(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createAccount(accountCreate.parse(req.body))
  res.location(`/api/accounts/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = accountParams.parse(req.params)
  const body = withoutKey(req.body, req.params, accountParams)
  const current = async () => found(await findAccount(id), 'accounts', id)
  const changes = accountUpdate.parse(await withoutRepeats(body, accountsFixed, current))
  sendRow(res, await updateAccount(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = accountParams.parse(req.params)
  await deleteAccount(id)
  sendNothing(res)
}

export const accountsRouter: Router = Router()

accountsRouter.use(accountsRoutes)

accountsRouter.get('/', list)
accountsRouter.post('/', create)
accountsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

accountsRouter.get('/:id', get)
accountsRouter.put('/:id', update)
accountsRouter.patch('/:id', update)
accountsRouter.delete('/:id', remove)
accountsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
