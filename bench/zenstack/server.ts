import { ZenStackClient } from '@zenstackhq/orm'
import { PostgresDialect } from '@zenstackhq/orm/dialects/postgres'
import { RestApiHandler, RPCApiHandler } from '@zenstackhq/server/api'
import { ZenStackMiddleware } from '@zenstackhq/server/express'
import express from 'express'
import { Pool } from 'pg'

/** The shop as ZenStack's documentation says, with the schema in the file `SHOP_SCHEMA`. */
const { DATABASE_URL, SHOP_SCHEMA = '', STYLE, PORT } = process.env
const { schema } = (await import(SHOP_SCHEMA)) as { schema: object }
const pool = new Pool({ connectionString: DATABASE_URL })
const client = new ZenStackClient(schema, { dialect: new PostgresDialect({ pool }) })
const endpoint = `http://127.0.0.1:${PORT ?? ''}/api`
const apiHandler =
  STYLE === 'REST' ? new RestApiHandler({ schema, endpoint }) : new RPCApiHandler({ schema })

const app = express().set('etag', false)
app.use(express.json())
app.use('/api', ZenStackMiddleware({ apiHandler, getClient: () => client }))
app.listen(Number(PORT))
