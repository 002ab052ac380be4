import type { Model } from '../model/model.js'
import { readsVariables, settingText } from './environment.js'
import type { Imports } from './imports.js'
import { stringLiteral } from './quote.js'

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
export function requestLogView({ trustProxy }: Model): object {
  return { trustsProxy: trustProxy !== undefined }
}

/** The first lines of `mountTables`. */
export function requestLines({ cors, trustProxy }: Model, imports: Imports): string[] {
  if (cors) imports.add('./shared/cors.js', 'allowOrigins')
  const proxies = Array.isArray(trustProxy) ? `[${list(trustProxy)}]` : trustProxy?.toString()
  return [
    ...(proxies === undefined ? [] : [`app.set('trust proxy', ${proxies})`]),
    ...(cors ? [`app.use('/api', allowOrigins())`] : []),
  ]
}

function list(texts: readonly string[]): string {
  return texts.map(stringLiteral).join(', ')
}
