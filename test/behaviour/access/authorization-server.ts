import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { rsaKeys, token } from '../../running/tokens.js'

/** A page at the server: it has no secret. */
interface Client {
  id: string
  origin: string
  redirectPath: string
}

interface Grant {
  challenge: string | null
  redirectUri: string | null
  role: string
}

type Handler = (form: URLSearchParams, res: ServerResponse) => unknown

const keys = rsaKeys()

/** Issues tokens by the authorization code flow with PKCE (RFC 6749, RFC 7636) to whoever names a role. */
export async function startAuthorizationServer(client: Client, audience: string) {
  /** What requests had wrong. */
  const refused: string[] = []
  const grants = new Map<string | null, Grant>()
  const redirectUri = () => client.origin + client.redirectPath
  const tokenFor = (role: string) =>
    token({ iss: issuer, aud: audience, role }, { alg: 'RS256', key: keys.privateKey, kid: '1' })

  const authorize: Handler = (form, res) => {
    const wrong = faultOf(form, client.id, redirectUri())
    if (wrong !== undefined) return refuse(res, `${wrong}=${form.get(wrong) ?? ''}`)
    const action = `/login?${form.toString()}`.replaceAll('&', '&amp;')
    const html = `<form method=post action="${action}"><input name=role><button>Sign in</button></form>`
    return res.writeHead(200, { 'content-type': 'text/html' }).end(html)
  }

  const login: Handler = (form, res) => {
    const [code, role] = [randomUUID(), form.get('role') ?? '']
    const outcome = role === '' ? { error: 'access_denied' } : { code }
    const query = new URLSearchParams({ ...outcome, state: form.get('state') ?? '' })
    grants.set(code, {
      challenge: form.get('code_challenge'),
      redirectUri: form.get('redirect_uri'),
      role,
    })
    return res.writeHead(302, { location: `${redirectUri()}?${query.toString()}` }).end()
  }

  const issue: Handler = async (form, res) => {
    const grant = grants.get(form.get('code'))
    grants.delete(form.get('code'))
    const verifier = createHash('sha256').update(form.get('code_verifier') ?? '')
    const isRight =
      form.get('grant_type') === 'authorization_code' &&
      form.get('client_id') === client.id &&
      form.get('redirect_uri') === grant?.redirectUri &&
      verifier.digest('base64url') === grant?.challenge &&
      !form.has('client_secret')
    if (!isRight || !grant) return refuse(res, form.toString())
    return send(res, { access_token: await tokenFor(grant.role), token_type: 'Bearer' })
  }

  const refuse = (res: ServerResponse, why: string) => {
    refused.push(why)
    send(res, { error: 'invalid_request' }, 400)
  }
  const publish: Handler = (_form, res) => {
    const key = { ...keys.publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256', use: 'sig' }
    send(res, { keys: [key] })
  }
  const allow: Handler = (_form, res) => {
    const headers = 'content-type, x-requested-with'
    return res.writeHead(204, { 'access-control-allow-headers': headers }).end()
  }
  const handlers: Record<string, Handler> = {
    'GET /authorize': authorize,
    'POST /login': login,
    'OPTIONS /token': allow,
    'POST /token': issue,
    'GET /keys': publish,
  }

  const server = createServer((req, res) => {
    void formOf(req).then((form) => {
      const path = (req.url ?? '').replace(/\?.*/, '')
      if (path === '/token') res.setHeader('access-control-allow-origin', client.origin)
      const handler = handlers[`${req.method ?? ''} ${path}`]
      return handler ? handler(form, res) : send(res, {}, 404)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  return { issuer, refused, tokenFor, close: () => server.close() }
}

/** The parameter that doesn't begin the flow as it should. */
function faultOf(form: URLSearchParams, clientId: string, redirectUri: string): string | undefined {
  const rules: Record<string, (value: string) => boolean> = {
    response_type: (value) => value === 'code',
    client_id: (value) => value === clientId,
    redirect_uri: (value) => value === redirectUri,
    scope: (value) => value.split(' ').includes('openid'),
    state: (value) => value.length > 8,
    code_challenge: (value) => /^[\w-]{43}$/.test(value),
    code_challenge_method: (value) => value === 'S256',
  }
  return Object.keys(rules).find((name) => rules[name]?.(form.get(name) ?? '') !== true)
}

/** The query and the body. */
async function formOf(req: IncomingMessage): Promise<URLSearchParams> {
  let body = ''
  for await (const chunk of req) body += String(chunk)
  const { searchParams } = new URL(req.url ?? '', 'http://localhost')
  return new URLSearchParams([...searchParams, ...new URLSearchParams(body)])
}

function send(res: ServerResponse, json: object, status = 200): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json))
}
