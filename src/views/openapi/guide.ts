import type { Model, Table } from '../../model/model.js'
import { hasCachePage } from '../cache-page.js'
import { describesItself } from '../docs.js'
import { endpointsOf } from '../endpoints.js'
import { hasLists } from '../lists.js'
import { limitsRates } from '../requests.js'
import { usesTokens } from '../secrets.js'

/** What a reader has to know of all operations, in Markdown. */
export function guideOf(model: Model): string {
  const { api, tables } = model
  const lists = tables.filter((table) => endpointsOf(table).reads)
  const paragraphs = [
    ...(api.description.trim() ? [api.description.trim()] : []),
    ...signIn(model),
    ...(lists.length > 0
      ? [listsText(lists), ...(hasLists({ tables: lists }) ? [elementsText] : []), cacheText]
      : []),
    ...(tables.some((table) => endpointsOf(table).writes) ? [writeText] : []),
    valueText,
    errorText,
    ...(limitsRates(model) ? [limitText] : []),
    operationText(model),
  ]
  return paragraphs.join('\n\n')
}

function signIn({ authentication }: Model): string[] {
  if (!authentication) return []
  const { apiKey, custom, signIn } = authentication
  const ways = [
    ...(usesTokens(authentication)
      ? [`\`Authorization: Bearer …\` with a token${signIn ? signInText : ''}`]
      : []),
    ...(apiKey ? [`\`${apiKey.header}: …\` with a key`] : []),
    ...(custom ? ['what this API accepts besides'] : []),
  ]
  return [
    `## Sign in\n\nSend credentials with each request, as a header: ${ways.join(', or ')}. A 401 says so in \`WWW-Authenticate\`; a 403 means that you lack a role. An operation that is not public says which roles it needs, also in \`x-roles\`.`,
  ]
}

const signInText = ', which you get by signing in with your account (`signIn`)'

function listsText([first]: Table[]): string {
  const path = first ? endpointsOf(first).path : ''
  return `## Lists\n\n\`${path}?page=2&limit=20\` answers the second page. Filters are \`column__operator=value\` and have to be true together: \`eq\`, \`ne\`, \`gt\`, \`gte\`, \`lt\`, \`lte\`, \`in\` (values between commas), \`like\` (a part of the text, or a pattern with \`%\` and \`_\`) and \`isnull\`. \`column=value\` is the same as \`column__eq=value\`. \`sort=a,-b\` sorts by a, then by b from the highest. An unknown parameter is a 400 that lists the known ones.`
}

const elementsText =
  'A column that is a list has the filters `contains` (this element) and `overlaps` (any of these, between commas).'

const cacheText =
  '## Cache\n\nSend the `ETag` of an answer in `If-None-Match`, and a 304 without a body says that the answer is still right. `Cache-Status` says whether it came from the cache; a write makes all answers stale that it changes.'

const writeText =
  '## Writes\n\nBodies are JSON. `PUT` and `PATCH` both change only the columns that are sent. A column that is not known or can not be set is a 400.'

const valueText =
  '## Values\n\nDecimals and 64-bit integers are texts in answers, so that no digit is lost; requests may send them as numbers, too. Moments are ISO 8601 in UTC, bytes are Base64.'

const errorText =
  '## Errors\n\nEvery error has the form of the schema `Error`. Besides those that an operation lists, a path answers methods that it does not have with 405 and `Allow`, `OPTIONS` with 204 and `Allow`, `HEAD` like `GET` without a body; the server answers requests that arrive too slowly with 408, and headers that are too large with 431.'

const limitText =
  '## Limits\n\n`RateLimit` says how many requests are left. Beyond them, 429 and `Retry-After` say when to try again.'

/** The paths that only operators use. */
function operationText(model: Model): string {
  const pages = [
    ...(describesItself(model) ? ['`/docs`'] : []),
    ...(hasCachePage(model) ? ['`/cache`'] : []),
  ]
  const besides = [
    '`/metrics`, for Prometheus',
    ...(pages.length > 0 ? [`pages for people: ${pages.join(', ')}`] : []),
  ]
  return `## Operation\n\nLoad balancers ask \`/health/ready\`. Not described here: ${besides.join('; ')}.`
}
