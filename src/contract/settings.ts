import type { Model } from '../model/model.js'
import type { Cors } from '../model/request-rules.js'
import { isLower, limitText } from './access.js'
import { changeAt, missing, type ContractChange } from './change.js'

/** Settings of the whole API. */
export function compareSettings(before: Model, after: Model): ContractChange[] {
  return [
    ...compareProviders(before, after),
    ...compareCors(before, after),
    ...compareLimit(before, after),
  ]
}

function compareProviders(before: Model, after: Model): ContractChange[] {
  const [was, now] = [before.authentication, after.authentication]
  if (!was || !now) return []
  const gone = missing(providersOf(was), providersOf(now))
  return gone.map((name) => {
    return changeAt(
      ['authentication'],
      'narrowed-access',
      `Nobody can sign in by ${name} any more.`,
    )
  })
}

function providersOf({
  jwt,
  oauth2,
  apiKey,
  signIn,
}: NonNullable<Model['authentication']>): string[] {
  return [
    ...(jwt ? ['jwt'] : []),
    ...(oauth2 ? ['oauth2'] : []),
    ...(signIn ? ['authorization_url'] : []),
    ...(apiKey ? [`the header ${apiKey.header}`] : []),
  ]
}

function compareCors({ cors: was }: Model, { cors: now }: Model): ContractChange[] {
  if (!was) return []
  const change = (key: string, message: string) =>
    changeAt(['cors', key], 'narrowed-access', `${message}.`)
  if (!now) return [change('', 'Pages of other origins may not use the API any more')]
  const origins = now.origins === '*' ? [] : missing(originsOf(was), originsOf(now))
  const methods = missing(was.methods, now.methods)
  const headers = missing(was.exposedHeaders, now.exposedHeaders)
  return [
    ...(origins.length > 0
      ? [change('allowed_origins', `Pages of ${origins.join(', ')} may not use the API`)]
      : []),
    ...(methods.length > 0
      ? [change('allowed_methods', `Pages may not send ${methods.join(', ')}`)]
      : []),
    ...(headers.length > 0
      ? [change('exposed_headers', `Pages can't read ${headers.join(', ')}`)]
      : []),
    ...(was.credentials && !now.credentials
      ? [change('allow_credentials', 'Pages may not send credentials')]
      : []),
  ]
}

function originsOf({ origins }: Cors): string[] {
  return origins === '*' ? ['any origin'] : origins.map(({ text }) => text)
}

function compareLimit({ rateLimit: was }: Model, { rateLimit: now }: Model): ContractChange[] {
  if (!now || !isLower(was, now)) return []
  const message = `The API takes only ${limitText(now)} of one user or address.`
  return [changeAt(['rate_limits'], 'narrowed-access', message)]
}
