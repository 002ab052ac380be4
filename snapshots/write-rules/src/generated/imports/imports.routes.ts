// Made by pylight from pylight.yaml, table imports.
import { type RequestHandler, Router } from 'express'

import { importsRoutes } from '../../custom/imports.js'
import { found } from '../shared/api-error.js'
import { methodNotAllowed, queryOf, sendBody, sendRow, withoutKey } from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { withoutRepeats } from '../shared/repeats.js'
import { findImport, getImport, listImports, updateImport } from './imports.repository.js'
import {
  importRowParams,
  importRowUpdate,
  importsFixed,
  importsIgnored,
  parseImportsQuery,
} from './imports.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listImports(parseImportsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { code } = importRowParams.parse(req.params)
  refuseParameters(queryOf(req), importsIgnored)
  sendBody(res, await getImport(code))
}

const update: RequestHandler = async (req, res) => {
  const { code } = importRowParams.parse(req.params)
  const body = withoutKey(req.body, req.params, importRowParams)
  const current = async () => found(await findImport(code), 'imports', code)
  const changes = importRowUpdate.parse(await withoutRepeats(body, importsFixed, current))
  sendRow(res, await updateImport(code, changes))
}

export const importsRouter: Router = Router()

importsRouter.use(importsRoutes)

importsRouter.get('/', list)
importsRouter.all('/', methodNotAllowed('GET', 'HEAD'))

importsRouter.get('/:code', get)
importsRouter.patch('/:code', update)
importsRouter.all('/:code', methodNotAllowed('GET', 'HEAD', 'PATCH'))
