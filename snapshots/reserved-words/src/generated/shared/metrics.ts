// Made by pylight from pylight.yaml.
import type { RequestHandler } from 'express'
import { register } from 'prom-client'

/** For Prometheus. */
export const metrics: RequestHandler = async (_req, res) => {
  res.type(register.contentType).send(await register.metrics())
}
