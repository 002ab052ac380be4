// Made by pylight from pylight.yaml.
import cors from 'cors'
import type { RequestHandler } from 'express'

import { env } from './env.js'

/** Lets pages of other origins use the API. `OPTIONS` goes on to the routes: they know their methods. */
export function allowOrigins(): RequestHandler {
  return cors({
    origin: ['https://shop.example', env.WEB_ORIGIN],
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: ['Authorization', 'Content-Type', 'If-None-Match'],
    exposedHeaders: [
      'ETag',
      'Location',
      'Cache-Status',
      'X-Cache',
      'X-Request-Id',
      'Retry-After',
      'RateLimit',
      'RateLimit-Policy',
      'WWW-Authenticate',
      'X-Total',
    ],
    credentials: true,
    maxAge: 300,
    preflightContinue: true,
  })
}
