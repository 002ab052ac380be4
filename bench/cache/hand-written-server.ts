import { randomUUID } from 'node:crypto'
import express, { type Request, type Response } from 'express'
import helmet from 'helmet'
import { Redis } from 'ioredis'
import { pino } from 'pino'
import { pinoHttp } from 'pino-http'

/** What a hit costs at least: the same middleware as a generated API, then `GET` and send. */
const redis = new Redis(process.env['REDIS_URL'] ?? '', { enableAutoPipelining: true })

const app = express().set('etag', false)
app.use(
  pinoHttp({
    logger: pino({ level: process.env['LOG_LEVEL'] ?? 'info' }),
    serializers: {
      req: ({ id, method, url }: Request) => ({ id, method, url }),
      res: ({ statusCode }: Response) => ({ statusCode }),
    },
    genReqId(_req, res) {
      const id = randomUUID()
      res.setHeader('X-Request-Id', id)
      return id
    },
  }),
)
app.use(helmet())
app.get('/health', (_req, res) => {
  res.send('healthy')
})
app.use(express.json({ limit: '1mb' }))

const products = express.Router()
products.get('/', async (req, res) => send(res, await redis.getBuffer(req.originalUrl)))
products.get('/:id', async (req, res) => send(res, await redis.getBuffer(req.originalUrl)))
app.use('/api/products', products)
app.listen(Number(process.env['PORT']))

function send(res: Response, body: Buffer | null): void {
  res
    .status(body ? 200 : 404)
    .set({
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'private, no-cache',
    })
    .send(body)
}
