// Made by pylight from pylight.yaml.
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Express } from 'express'

import { ApiError } from './api-error.js'
import { env } from './env.js'
import { announceStop } from './health.js'
import { log } from './log.js'
import { requestClasses } from './request-classes.js'
import { securityHeaders } from './security-headers.js'

/** In milliseconds. The interval is how often the others are checked. */
const timeouts = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1_000,
}

/**
 * After this many milliseconds without traffic, the client has stopped reading or is gone. Node
 * waits once more for as long when a part of an answer was written.
 */
const silence = 20_000

/** Milliseconds for clients to learn that their connection will be closed. */
const notice = 100

/** An Express application. It calls `next` for requests that it doesn't answer. */
type App = Express &
  ((req: IncomingMessage, res: ServerResponse, next: (error?: unknown) => void) => void)

/** Answers that aren't sent yet, and since when. */
type Answers = Map<ServerResponse, number>

/** Answers to requests that Node can't parse, by error code. */
const faults: Record<string, [status: number, detail: string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The request body is too large'],
  HPE_HEADER_OVERFLOW: [431, 'The headers are too large'],
}

/** A server with time limits for clients, and `drain`, which stops it and drops no request. */
export function createHttpServer(app: App, silenceMs = silence) {
  const answers: Answers = new Map()
  const openedAt = new Map<Socket, number>()
  let isDraining = false
  const server = createServer({ ...timeouts, ...requestClasses(app) })
  server.maxConnections = env.MAX_CONNECTIONS
  server.keepAliveTimeout = env.KEEP_ALIVE_SECONDS * 1000
  server.setTimeout(silenceMs, (socket) => {
    if (isAwaited(socket, answers, silenceMs)) socket.setTimeout(silenceMs)
    else end(socket)
  })

  server.on('connection', (socket) => {
    openedAt.set(socket, performance.now())
    socket.once('close', () => openedAt.delete(socket))
  })

  server.on('request', (req, res) => {
    answers.set(res, performance.now())
    res.once('close', () => answers.delete(res))
    if (isDraining) res.setHeader('Connection', 'close')
    app(req, res, (error) => {
      answerLast(res, error)
    })
  })

  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const isAnswered = [...answers.keys()].some((res) => res.socket === socket && res.headersSent)
    if (isAnswered || !socket.writable) socket.destroy()
    else refuse(socket, ...(faults[error.code ?? ''] ?? [400, 'The request is malformed']))
  })

  /** Fails health checks, answers what still comes for some seconds, then stops listening. */
  async function drain(graceSeconds: number): Promise<void> {
    isDraining = true
    announceStop()
    for (const res of answers.keys()) if (!res.headersSent) res.setHeader('Connection', 'close')
    await sleep(Math.max(notice, graceSeconds * 1000))
    setInterval(() => {
      server.closeIdleConnections()
      for (const [socket, at] of openedAt) {
        if (socket.bytesRead === 0 && performance.now() - at > 1000) socket.destroy()
      }
    }, 100).unref()
    await new Promise((resolve) => server.close(resolve))
  }

  return { server, drain }
}

/** Why the server can't listen, and what to do. */
export function whyNotListening({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE') return `Port ${env.PORT} is taken: end what uses it, or set PORT`
  if (code === 'EACCES') return `Port ${env.PORT} is reserved: set PORT to one above 1023`
  return message
}

/** Answers what Express would answer with HTML: a malformed URL, or a failed error handler. */
function answerLast(res: ServerResponse, error: unknown): void {
  if (error !== undefined) log.error({ err: error }, 'unexpected error')
  if (res.headersSent) {
    res.destroy()
    return
  }
  const answer = error
    ? new ApiError(500, 'The error handler failed')
    : new ApiError(400, 'The URL is malformed')
  const body = JSON.stringify(answer)
  res.removeHeader('X-Powered-By')
  res.writeHead(answer.status, {
    ...securityHeaders,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
  })
  res.end(body)
}

/** Whether the client has read everything and waits for an answer, which statements may delay. */
function isAwaited(socket: Socket, answers: Answers, silenceMs: number): boolean {
  const patience = 2 * silenceMs + 2 * env.DATABASE_TIMEOUT_SECONDS * 1000
  const isOpen = ([res, since]: [ServerResponse, number]) =>
    res.socket === socket && !res.writableEnded && performance.now() - since < patience
  return socket.writableLength === 0 && [...answers].some(isOpen)
}

/** A reset discards data that the client hasn't read; the operating system would keep it. */
function end(socket: Socket): void {
  if (socket.writableLength > 0) socket.resetAndDestroy()
  else socket.destroy()
}

/** Answers on the socket itself: without a parsed request there is no response object. */
function refuse(socket: Duplex, status: number, detail: string): void {
  const body = JSON.stringify(new ApiError(status, detail))
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...Object.entries(securityHeaders).map(([name, value]) => `${name}: ${String(value)}`),
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
