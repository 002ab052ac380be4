// Made by pylight from pylight.yaml.
import { IncomingMessage, type ServerOptions, ServerResponse } from 'node:http'

import type { Express } from 'express'

/**
 * What a server makes of requests to the application. Express sets the prototype of every request
 * and response, which costs V8 more than all else that Express does, unless they are made with it.
 */
export function requestClasses(app: Express): ServerOptions {
  class AppRequest extends IncomingMessage {}
  class AppResponse<Req extends IncomingMessage> extends ServerResponse<Req> {}
  app.request = Object.setPrototypeOf(AppRequest.prototype, app.request) as Express['request']
  app.response = Object.setPrototypeOf(AppResponse.prototype, app.response) as Express['response']
  return { IncomingMessage: AppRequest, ServerResponse: AppResponse }
}
