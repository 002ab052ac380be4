import type { Provider } from '../../src/model/model.js'
import { createDatabase, type OwnDatabase } from '../services/databases.js'
import { startRedis, type OwnRedis } from '../services/redis.js'
import { boot, type RunningServer } from './boot.js'
import { generateFiles } from './generate-fixture.js'
import { materialise, materialiseFiles, type Project } from './materialise.js'
import { pushSchema } from './push-schema.js'

export interface RunningProject extends RunningServer {
  project: Project
  database: OwnDatabase
  redis: OwnRedis
  /** The server's environment. */
  env: NodeJS.ProcessEnv
  /** Ends the server, the Redis and the database. */
  close(): Promise<void>
}

export interface RunOptions {
  env?: NodeJS.ProcessEnv
  edits?: Record<string, string>
}

/** A fixture's API with its own database and Redis. */
export async function runProject(
  fixture: string,
  provider: Provider,
  { env = {}, edits = {} }: RunOptions = {},
): Promise<RunningProject> {
  return start(await materialise(fixture, provider, edits), provider, env)
}

/** The same for a spec. */
export async function runSpec(
  text: string,
  provider: Provider,
  env: NodeJS.ProcessEnv = {},
): Promise<RunningProject> {
  const files = generateFiles({ file: 'pylight.yaml', text }, provider)
  return start(await materialiseFiles('spec', files), provider, env)
}

/** A project with its own database and Redis. */
export async function start(
  project: Project,
  provider: Provider,
  env: NodeJS.ProcessEnv = {},
): Promise<RunningProject> {
  const [database, redis] = await Promise.all([createDatabase(provider), startRedis()])
  await pushSchema(project, database.url)
  const serverEnv = { DATABASE_URL: database.url, REDIS_URL: redis.url, LOG_LEVEL: 'info', ...env }
  const server = await boot(project, serverEnv)
  const close = async () => {
    await server.stop('SIGKILL')
    await redis.stop()
    await database.drop()
  }
  return { ...server, project, database, redis, env: serverEnv, close }
}
