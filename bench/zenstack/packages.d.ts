/** The parts of ZenStack that are used here, for type checks without installing it. */

declare module '@zenstackhq/orm' {
  export class ZenStackClient {
    constructor(schema: object, options: { dialect: unknown })
  }
}

declare module '@zenstackhq/orm/dialects/postgres' {
  export class PostgresDialect {
    constructor(options: { pool: unknown })
  }
}

declare module '@zenstackhq/server/api' {
  export class RestApiHandler {
    constructor(options: { schema: object; endpoint: string })
  }
  export class RPCApiHandler {
    constructor(options: { schema: object })
  }
}

declare module '@zenstackhq/server/express' {
  import type { RequestHandler } from 'express'
  interface Options {
    apiHandler: unknown
    getClient: () => unknown
  }
  export function ZenStackMiddleware(options: Options): RequestHandler
}
