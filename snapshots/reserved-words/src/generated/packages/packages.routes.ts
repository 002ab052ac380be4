// Made by pylight from pylight.yaml, table packages.
import { type RequestHandler, Router } from 'express'

import { packagesRoutes } from '../../custom/packages.js'
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
  createPackage,
  deletePackage,
  getPackage,
  listPackages,
  updatePackage,
} from './packages.repository.js'
import {
  packageRowCreate,
  packageRowParams,
  packageRowUpdate,
  packagesIgnored,
  parsePackagesQuery,
} from './packages.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listPackages(parsePackagesQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = packageRowParams.parse(req.params)
  refuseParameters(queryOf(req), packagesIgnored)
  sendBody(res, await getPackage(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createPackage(packageRowCreate.parse(req.body))
  res.location(`/api/packages/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = packageRowParams.parse(req.params)
  const changes = packageRowUpdate.parse(withoutKey(req.body, req.params, packageRowParams))
  sendRow(res, await updatePackage(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = packageRowParams.parse(req.params)
  await deletePackage(id)
  sendNothing(res)
}

export const packagesRouter: Router = Router()

packagesRouter.use(packagesRoutes)

packagesRouter.get('/', list)
packagesRouter.post('/', create)
packagesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

packagesRouter.get('/:id', get)
packagesRouter.put('/:id', update)
packagesRouter.patch('/:id', update)
packagesRouter.delete('/:id', remove)
packagesRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
