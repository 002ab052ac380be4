import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

/** A blank variable counts as unset. */
const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {}
const url = [process.env['DATABASE_URL'], file['DATABASE_URL']].find((value) => value?.trim())

/** For Prisma's own tools, such as `npx prisma studio`. */
export default {
  schema: 'prisma/schema.prisma',
  datasource: { url: url ?? 'file:./company.db' },
}
