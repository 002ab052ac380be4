// Made by pylight from pylight.yaml.
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'

import { type Express, type RequestHandler, Router } from 'express'

import document from '../openapi.json' with { type: 'json' }
import { allow } from './auth/guards.js'
import { page, pageScript, pageStyle } from './docs-page.js'
import { addresses, tokenOrigin } from './docs-sign-in.js'

/** Serves the description of the API, and a page that shows it and tries it out. */
export function mountDocs(app: Express): void {
  app.get('/openapi.json', openApi)
  app.use('/docs', docs)
}

/** Whether there is `/docs`. */
export function hasDocs(): boolean {
  return true
}

let text: { body: string; etag: string } | undefined

const openApi: RequestHandler = async (req, res) => {
  await allow(req, 'admin')
  text ??= textOf(described())
  res.set({ 'Cache-Control': 'private, no-cache', ETag: text.etag })
  if (req.fresh) res.status(304).end()
  else res.type('json').send(text.body)
}

/** The description, with the addresses of this environment. */
function described() {
  const copy = structuredClone(document)
  Object.assign(copy.components.securitySchemes.signIn.flows.authorizationCode, addresses())
  return copy
}

function textOf(json: object) {
  const body = JSON.stringify(json)
  return { body, etag: `"${createHash('sha1').update(body).digest('base64url')}"` }
}

/** The page loads nothing but its own files, and runs nothing that is written in it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The files of Swagger UI. */
const root = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
const viewer = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png', 'oauth2-redirect.js']

const docs = Router()
docs.use((_req, res, next) => {
  res.set('Content-Security-Policy', `${policy}; connect-src 'self' ${tokenOrigin()}`)
  res.set('Cross-Origin-Opener-Policy', 'same-origin-allow-popups')
  res.set('Cache-Control', 'no-cache')
  next()
})
docs.get('/', (_req, res) => {
  res.type('html').send(page)
})
docs.get('/docs.js', (_req, res) => {
  res.type('js').send(pageScript())
})
docs.get('/docs.css', (_req, res) => {
  res.type('css').send(pageStyle)
})
for (const name of viewer) {
  docs.get(`/${name}`, (_req, res) => {
    res.sendFile(name, { root, cacheControl: false })
  })
}

/** Users come back here, in the window that the page has opened. It hands their code to the page. */
docs.get('/oauth2-redirect.html', (_req, res) => {
  res.set('Cross-Origin-Opener-Policy', 'unsafe-none')
  res.sendFile('oauth2-redirect.html', { root, cacheControl: false })
})
