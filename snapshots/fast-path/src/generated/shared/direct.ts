// Made by pylight from pylight.yaml.
import type { RequestHandler } from 'express'

/** Middleware that the fast path calls itself, and where it is mounted. */
const paths = new WeakMap<RequestHandler, string>()

/**
 * For middleware in `src/app.ts`: `app.use(direct(compression()))`. It needs nothing of the router of
 * Express, so the fast path calls it before the handler of a read. Any other middleware turns the
 * fast path off, because it would be missed.
 */
export function direct<Handler extends RequestHandler>(middleware: Handler, path = '/'): Handler {
  paths.set(middleware, path)
  return middleware
}

export function directPath(middleware: RequestHandler): string | undefined {
  return paths.get(middleware)
}
