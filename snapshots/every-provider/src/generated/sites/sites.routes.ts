// Made by pylight from pylight.yaml, table sites.
import { type RequestHandler, Router } from 'express'

import { sitesRoutes } from '../../custom/sites.js'
import { found } from '../shared/api-error.js'
import { signedIn } from '../shared/auth/guards.js'
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
  createSite,
  deleteSite,
  findSite,
  getSite,
  listSites,
  updateSite,
} from './sites.repository.js'
import {
  parseSitesQuery,
  siteCreate,
  siteParams,
  sitesFixed,
  sitesIgnored,
  siteUpdate,
} from './sites.schema.js'

const list: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  sendBody(res, await listSites(parseSitesQuery(queryOf(req), caller), caller))
}

const get: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const { region, own: own_value } = siteParams.parse(req.params)
  refuseParameters(queryOf(req), sitesIgnored)
  sendBody(res, await getSite(region, own_value, caller))
}

const create: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const created = await createSite(siteCreate.parse(req.body), caller)
  res.location(`/api/sites/${encodeURIComponent(created.region)}/${created.own}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const { region, own: own_value } = siteParams.parse(req.params)
  const body = withoutKey(req.body, req.params, siteParams)
  const current = async () =>
    found(await findSite(region, own_value, caller), 'sites', region, own_value)
  const changes = siteUpdate.parse(await withoutRepeats(body, sitesFixed, current))
  sendRow(res, await updateSite(region, own_value, changes, caller))
}

const remove: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const { region, own: own_value } = siteParams.parse(req.params)
  await deleteSite(region, own_value, caller)
  sendNothing(res)
}

export const sitesRouter: Router = Router()

sitesRouter.use(sitesRoutes)

sitesRouter.get('/', list)
sitesRouter.post('/', create)
sitesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

sitesRouter.get('/:region/:own', get)
sitesRouter.put('/:region/:own', update)
sitesRouter.patch('/:region/:own', update)
sitesRouter.delete('/:region/:own', remove)
sitesRouter.all('/:region/:own', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
