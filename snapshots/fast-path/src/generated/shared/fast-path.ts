// Made by pylight from pylight.yaml.
import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Express, Request, RequestHandler, Response, Router } from 'express'

import { direct, directPath } from './direct.js'
import { errorHandler } from './errors.js'
import { log } from './log.js'
import { requestTimes } from './metrics.js'

/** A cached `GET`, which skips Express's router. */
interface Read {
  /** `/:id`, as the router has it. */
  path: string
  /** The names of the path's parts after the table. */
  params: string[]
  handlers: RequestHandler[]
}

export interface TableReads {
  /** The user's own routes. When there are any, one of them may be meant. */
  custom: Router
  reads: Read[]
}

interface Mounted {
  /** Express's way to the tables. */
  dispatch: unknown
  tables: Map<string, TableReads>
}

type Next = (error?: unknown) => void

const mountedIn = new WeakMap<Express, Mounted>()
direct(requestTimes)

/** `/api/products/42`, without characters that have to be decoded. */
const plainPath = /^\/api\/([a-z\d_]+)((?:\/[\w.~-]+)*)(?=$|\?)/

/** Called when the tables are mounted. */
export function serveFast(app: Express, mounted: Mounted): void {
  mountedIn.set(app, mounted)
}

/** Answers reads with their handlers, and everything else, and what is in doubt, by Express. */
export function withFastPath(app: Express) {
  const mounted = mountedIn.get(app)
  const find = () => mounted && middlewareBefore(mounted.dispatch, app)
  let layers = app.router.stack.length
  let middleware = find()
  return (req: IncomingMessage, res: ServerResponse, last: Next): void => {
    if (app.router.stack.length !== layers) {
      layers = app.router.stack.length
      middleware = find()
    }
    const request = req as Request // the server made it one
    const read = middleware && mounted && findRead(request, mounted.tables)
    if (read && middleware) run([...middleware, ...read.handlers], request, res as Response, last)
    else app(request, res as Response, last)
  }
}

/** What Express runs before the tables; undefined when not all of it can be called directly. */
function middlewareBefore(dispatch: unknown, app: Express): RequestHandler[] | undefined {
  const layers = app.router.stack
  const at = layers.findIndex(({ handle }) => handle === dispatch)
  const [before, after] = [layers.slice(0, at), layers.slice(at)]
  const doubtful = [
    ...before.filter((layer) => !isHarmless(layer)),
    ...after.filter(mayChangeErrors),
  ]
  if (doubtful.length === 0) return before.filter(({ route }) => !route).map(({ handle }) => handle)
  const names = doubtful.map(({ name, route }) => route?.path ?? name)
  log.warn(`fast path off, because src/app.ts has what it may not skip: ${names.join(', ')}`)
  return undefined
}

/** Of middleware without a path, `slash` is true. */
type Layer = Router['stack'][number] & { slash?: boolean }

function isHarmless({ route, handle, slash }: Layer): boolean {
  if (route) return isElsewhere(route.path)
  const path = directPath(handle)
  return path === '/api' || (path === '/' && slash === true)
}

/** Error handlers have four parameters. */
function mayChangeErrors({ handle }: Layer): boolean {
  return handle.length > 3 && (handle as unknown) !== errorHandler
}

/** Whether a route's path begins with a word, and that isn't `api`. */
function isElsewhere(path: unknown): boolean {
  const isWord = (one: unknown) =>
    typeof one === 'string' && /^\/(?!api(\/|$))[\w.-]*(\/|$)/i.test(one)
  return [path].flat().every(isWord)
}

/** The request's read, after setting what the router sets. */
function findRead(req: Request, tables: Map<string, TableReads>): Read | undefined {
  const { method, url, headers } = req
  if (method !== 'GET' && method !== 'HEAD') return undefined
  if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) {
    return undefined
  }
  const [path, table = '', rest = ''] = plainPath.exec(url) ?? []
  const { custom, reads = [] } = tables.get(table) ?? {}
  if (path === undefined || custom === undefined || custom.stack.length > 0) return undefined
  const [, ...values] = rest.split('/')
  const read = reads.find(({ params }) => params.length === values.length)
  if (!read) return undefined
  req.originalUrl = url
  req.baseUrl = `/api/${table}`
  req.url = rest === '' ? `/${url.slice(path.length)}` : url.slice(req.baseUrl.length)
  req.params = Object.fromEntries(read.params.map((name, at) => [name, values[at] ?? '']))
  req.route = { path: read.path }
  return read
}

function run(handlers: RequestHandler[], req: Request, res: Response, last: Next): void {
  req.res = res
  res.locals = Object.create(null) as Response['locals']
  const fail = (error: unknown) => {
    try {
      errorHandler(error, req, res, last)
    } catch (failure) {
      last(failure)
    }
  }
  const next = (at: number) => {
    try {
      const proceed: Next = (error) => {
        if (error) fail(error)
        else next(at + 1)
      }
      const done: unknown = handlers[at]?.(req, res, proceed)
      if (done instanceof Promise) done.catch(fail)
    } catch (error) {
      fail(error)
    }
  }
  next(0)
}
