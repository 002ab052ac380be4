// Made by pylight from pylight.yaml.
import { randomUUID } from 'node:crypto'

import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import { ZodError } from 'zod'

import { ApiError, type FieldError } from './api-error.js'
import { Refused } from './auth/challenge.js'
import { reportProblem } from './database-problems.js'
import { log } from './log.js'
import { fromPrisma } from './prisma-errors.js'

/** Answers paths without a route. */
export const routeNotFound: RequestHandler = (req) => {
  throw new ApiError(404, `${req.path} not found`)
}

/** The last middleware: answers every error in the same shape. */
export const errorHandler: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (res.headersSent) {
    next(error)
    return
  }
  const answer = toApiError(error) ?? unexpected(error, res)
  if (answer instanceof Refused) res.set('WWW-Authenticate', answer.challenge)
  if (answer.status >= 500) reportProblem(error)
  if (answer.status === 503) res.set('Retry-After', '1')
  res.status(answer.status).json(answer)
}

function toApiError(error: unknown): ApiError | undefined {
  if (error instanceof ApiError) return error
  if (error instanceof ZodError) return fromZod(error)
  return fromPrisma(error) ?? fromExpress(error)
}

/** How many errors an answer lists. */
const mostErrors = 20

function fromZod(error: ZodError): ApiError {
  const errors = error.issues.flatMap((issue): FieldError[] => {
    if (issue.code !== 'unrecognized_keys') {
      return [{ field: issue.path.join('.') || 'body', message: issue.message }]
    }
    return issue.keys.map((field) => ({ field, message: 'is not a column that can be written' }))
  })
  return new ApiError(400, 'The request is not valid', errors.slice(0, mostErrors))
}

/** Errors of Express: a body that can't be parsed, a path that can't be decoded. */
function fromExpress(error: unknown): ApiError | undefined {
  const { status } = Object(error) as { status?: unknown }
  if (status === 413) return new ApiError(413, 'The request body is too large')
  if (status === 415) return new ApiError(415, 'The body has an unknown charset or encoding')
  if (status === 400) return new ApiError(400, 'The request is malformed: its JSON or its path')
  return undefined
}

function unexpected(error: unknown, res: Response): ApiError {
  const requestId = res.get('X-Request-Id') ?? randomUUID()
  log.error({ err: error, requestId }, 'unexpected error')
  return new ApiError(500, `Logged as request ${requestId}`)
}
