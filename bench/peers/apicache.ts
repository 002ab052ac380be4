import apicache from 'apicache'
import { createClient } from 'redis'
import type { Wire } from './wiring.js'

/** Its middleware on each read route, a group for each table, and `clear` after a write. */
export const apicacheWiring: Wire = ({ redisUrl }) => {
  const redisClient = createClient(redisUrl)
  redisClient.on('error', () => undefined)
  const statusCodes = { include: [200] }
  const cache = apicache.options({ redisClient, statusCodes }).middleware('1 minute')
  return Promise.resolve({
    middleware: (req, res, next) => {
      Object.assign(req, { apicacheGroup: req.params['table'] })
      cache(req, res, next)
    },
    remember: (_table, _key, load) => load(),
    forget: (table) => Promise.resolve(apicache.clear(table)),
  })
}
