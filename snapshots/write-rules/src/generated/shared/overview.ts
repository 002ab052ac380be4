// Made by pylight from pylight.yaml.
import type { RequestHandler } from 'express'

import { hasCachePage } from './cache-page/routes.js'
import { hasDocs } from './docs.js'

/** What each table's API does. */
const methods = {
  accounts: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  articles: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  events: ['GET', 'POST'],
  imports: ['GET', 'PATCH'],
}

const api = {
  title: 'Pylight API',
  version: '1.0.0',
  description: '',
  tables: Object.entries(methods).map(([name, methods]) => {
    return { name, path: `/api/${name}`, methods }
  }),
  health: '/health',
  metrics: '/metrics',
  openapi: '/openapi.json',
}

/** What there is, for programs and for people. */
export const overview: RequestHandler = (_req, res) => {
  res.format({
    json: () => res.json(hasDocs() ? { ...api, docs: '/docs' } : api),
    html: () => res.send(page()),
    default: () => res.json(api),
  })
}

function page(): string {
  const tables = api.tables.map(({ path, methods }) => {
    const title = methods.includes('GET') ? link(path) : escaped(path)
    return `<li>${title} (${methods.join(', ')})</li>`
  })
  const paths = [
    ...(hasDocs() ? ['/docs'] : []),
    api.openapi,
    ...(hasCachePage() ? ['/cache'] : []),
    api.health,
    api.metrics,
  ]
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escaped(api.title)}</title>
<h1>${escaped(api.title)} ${escaped(api.version)}</h1>
<p>${escaped(api.description)}</p>
<ul>
${tables.join('\n')}
</ul>
<p>${paths.map(link).join(', ')}</p>
</html>
`
}

function link(path: string): string {
  return `<a href="${escaped(path)}">${escaped(path)}</a>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
