import type { Model, Setting, Table } from '../model/model.js'
import type { RateLimit } from '../model/request-rules.js'
import { hasCachePage } from './cache-page.js'
import { describesItself } from './docs.js'
import { readsVariables, settingText } from './environment.js'
import type { Imports } from './imports.js'
import { directly, hasFastPath } from './fast-path.js'
import { objectBlock } from './object-block.js'
import { stringLiteral, templateText } from './quote.js'

/** Views of what happens to every request before a table's routes. */

/** `shared/cors.ts` */
export function corsView({ cors }: Model): object {
  if (!cors) return {}
  const { origins } = cors
  return {
    origins:
      origins === '*'
        ? "'*'"
        : `[${origins.map((origin) => settingText(origin, 'env')).join(', ')}]`,
    readsEnvironment: origins !== '*' && origins.some(readsVariables),
    methods: list(cors.methods),
    allowedHeaders: list(cors.allowedHeaders),
    exposedHeaders: list(cors.exposedHeaders),
    credentials: cors.credentials,
    maxAge: cors.maxAge,
  }
}

/** `shared/request-log.ts` */
export function requestLogView(model: Model): object {
  return {
    trustsProxy: model.trustProxy !== undefined,
    hasFastPath: hasFastPath(model),
    logRequest: directly(model, 'logRequest'),
  }
}

/** The first lines of `mountTables`. */
export function requestLines(model: Model, imports: Imports): string[] {
  const { cors, trustProxy, rateLimit } = model
  if (cors) imports.add('./shared/cors.js', 'allowOrigins')
  if (rateLimit) imports.add('./shared/rate-limits.js', 'limitRate')
  const proxies = Array.isArray(trustProxy) ? `[${list(trustProxy)}]` : trustProxy?.toString()
  return [
    ...(proxies === undefined ? [] : [`app.set('trust proxy', ${proxies})`]),
    ...(cors ? [`app.use('/api', ${directly(model, 'allowOrigins()', '/api')})`] : []),
    ...(rateLimit
      ? [`app.use('/api', ${directly(model, limiter('api', rateLimit), '/api')})`]
      : []),
  ]
}

/** The lines of `mountTables` after the tables: pages. */
export function pageLines(model: Model, imports: Imports): string[] {
  if (describesItself(model)) imports.add('./shared/docs.js', 'mountDocs')
  if (hasCachePage(model)) imports.add('./shared/cache-page/routes.js', 'mountCachePage')
  return [
    ...(describesItself(model) ? ['mountDocs(app)'] : []),
    ...(hasCachePage(model) ? ['mountCachePage(app)'] : []),
  ]
}

/** The limits of a table's routes, as a block of code; absent when it has none. */
export function tableLimits({ name, rateLimits }: Table): string | undefined {
  const limits = Object.entries(rateLimits)
  if (limits.length === 0) return undefined
  return objectBlock(
    limits.map(([method, limit]) => ({ name: method, value: limiter(`${name}:${method}`, limit) })),
  )
}

/** The limit of a route, which `PUT` and `PATCH` share unless each has its own. */
export function limitOf({ rateLimits }: Table, method: string): string {
  const twin = { PUT: 'PATCH', PATCH: 'PUT' }[method]
  const found = [method, twin].find((name) => name !== undefined && name in rateLimits)
  return found === undefined ? '' : `limit.${found}, `
}

export function limitsRates({ rateLimit, tables }: Model): boolean {
  return rateLimit !== undefined || tables.some((table) => tableLimits(table) !== undefined)
}

/** `shared/audit.ts` */
export function auditView({ authentication }: Model): object {
  const caller = authentication ? ['caller: Visitor'] : []
  const parameters = ['req: Request', ...caller, 'table: string', '...key: unknown[]']
  return { hasAuthentication: authentication !== undefined, parameters: parameters.join(', ') }
}

/** `shared/rate-limits.ts` */
export function rateLimitsView({ authentication }: Model): object {
  return { key: authentication === undefined ? 'keyOf(req)' : 'await keyOf(req)' }
}

/** `shared/rate-counter.ts` */
export function rateCounterView({ redis }: Model): object {
  return {
    prefix: keyPrefix(redis.prefix),
    readsEnvironment: readsVariables(redis.prefix),
  }
}

/** Of the counts in Redis, for the limit of that `name`. */
function keyPrefix({ parts }: Setting): string {
  const texts = parts.map((part) =>
    'literal' in part ? templateText(part.literal) : `\${env.${part.variable}}`,
  )
  return `\`${texts.join('')}@rate:\${name}\``
}

function limiter(name: string, { requests, seconds }: RateLimit): string {
  return `limitRate(${stringLiteral(name)}, ${requests.toString()}, ${seconds.toString()})`
}

function list(texts: readonly string[]): string {
  return texts.map(stringLiteral).join(', ')
}
