// Made by pylight from pylight.yaml.
import cors from 'cors'
import type { RequestHandler } from 'express'

/** Lets pages of other origins use the API. `OPTIONS` goes on to the routes: they know their methods. */
export function allowOrigins(): RequestHandler {
  return cors({
    origin: ['https://shop.example'],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
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
    ],
    credentials: false,
    maxAge: 600,
    preflightContinue: true,
  })
}
