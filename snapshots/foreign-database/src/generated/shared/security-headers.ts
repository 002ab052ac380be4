// Made by pylight from pylight.yaml.
import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

import helmet from 'helmet'

/** Helmet's headers, for answers that the application doesn't give. */
export const securityHeaders = readHeaders()

function readHeaders(): OutgoingHttpHeaders {
  const req = new IncomingMessage(new Socket())
  const res = new ServerResponse(req)
  helmet()(req, res, () => undefined)
  return res.getHeaders()
}
