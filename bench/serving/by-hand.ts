import express from 'express'
import { Redis } from 'ioredis'

/** The smallest cached API that one writes by hand: no middleware, log, validation or invalidation. */
const redis = new Redis(process.env['REDIS_URL'] ?? '')
const app = express()

app.get(['/api/products', '/api/products/:id'], async (req, res) => {
  const body = await redis.get(`by-hand:${req.originalUrl}`)
  if (body === null) res.status(404).json({ error: 'Not found' })
  else res.set('X-Cache', 'HIT').type('json').send(body)
})

app.listen(Number(process.env['PORT']))
