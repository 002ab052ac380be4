import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Redis } from 'ioredis'
import type { Provider } from '../../src/model/model.js'
import { ApiClient, type Answer } from '../../test/running/api-client.js'
import { generateFiles } from '../../test/running/generate-fixture.js'
import { materialiseFiles, type Project } from '../../test/running/materialise.js'
import { pushSchema } from '../../test/running/push-schema.js'
import { createDatabase } from '../../test/services/databases.js'
import { startRedis } from '../../test/services/redis.js'
import { bundleClient } from '../peers/client.js'
import { type MeasuredProcess, type Program, startMeasured } from '../measured-process.js'
import { writeZenStackSchema } from '../zenstack/generate.js'
import { fill, paths } from './rows.js'
import { zenStackRest, zenStackRpc } from './styles.js'

export const bare = 'bare node:http'
export const byHand = 'Express + ioredis by hand'
export const pylight = 'pylight'
export const fast = 'pylight, fast path'
export const near = 'pylight, near cache'
export const uncached = 'pylight, not cached'
export const prisma = 'Express + Prisma by hand'
export const peers = ['apicache', 'bentocache', 'prisma-extension-redis']

/** The shop's features by contestant. */
const shops: Record<string, string> = {
  [pylight]: '{}',
  [fast]: '{ caching: { fast_path: true } }',
  [near]: '{ caching: { near: { max_bytes: 50000000 } } }',
  [uncached]: '{ caching: { enabled: false } }',
}

/** Each has keys of its own; bentocache's are always in the first. */
const databases = [
  'bentocache',
  byHand,
  ...Object.keys(shops),
  'apicache',
  'prisma-extension-redis',
]

/** MySQL is left out. */
export type Database = Exclude<Provider, 'mysql'>

/** By path. */
type Answers = Record<string, Answer>

export interface Field {
  /** Those of these names, which are started if they aren't yet. */
  among(names: string[]): Promise<MeasuredProcess[]>
  /** Removes everything from Redis. */
  forgetAll(): Promise<unknown>
  close(): Promise<void>
}

/** One database and one Redis for all. */
export async function startField(provider: Database): Promise<Field> {
  const [project, redis, database] = await Promise.all([
    shopWith(shops[pylight] ?? '', provider),
    startRedis(),
    createDatabase(provider),
  ])
  await pushSchema(project, database.url)
  const client = new Redis(redis.url)
  const envOf = (name: string) => ({
    DATABASE_URL: database.url,
    REDIS_URL: `${redis.url}/${Math.max(0, databases.indexOf(name)).toString()}`,
    LOG_LEVEL: 'info',
  })
  const startShop = async (name: string) => {
    const { server: file, folder } = await shopWith(shops[name] ?? '', provider)
    return startMeasured(name, { file, folder, env: envOf(name) })
  }
  const writer = await startShop(uncached)
  await fill(new ApiClient(writer.url))
  await writer.stop()
  const first = await startShop(pylight)
  const answers = await readAnswers(new ApiClient(first.url))
  const started = new Map([[pylight, first]])
  const start = async (name: string): Promise<MeasuredProcess> => {
    if (name in shops) return startShop(name)
    if (name === byHand) await keepByHand(envOf(name).REDIS_URL, answers)
    return startMeasured(name, await programOf(name, project, answers, envOf(name)))
  }
  return {
    async among(names) {
      for (const name of names) if (!started.has(name)) started.set(name, await start(name))
      return names.flatMap((name) => started.get(name) ?? [])
    },
    forgetAll: () => client.flushall(),
    async close() {
      client.disconnect()
      await Promise.all([...started.values()].map((contestant) => contestant.stop()))
      await Promise.all([redis.stop(), database.drop()])
    },
  }
}

/** ZenStack, or what is written by hand: with the answers in memory, in Redis, or with Prisma and a library. */
async function programOf(
  name: string,
  project: Project,
  answers: Answers,
  env: NodeJS.ProcessEnv,
): Promise<Program> {
  if (name === bare) {
    const file = join(await mkdtemp(join(tmpdir(), 'pylight-bench-')), 'answers.json')
    await writeFile(file, JSON.stringify(bareAnswers(answers)))
    return { file: fileOf('bare.ts'), env: { ANSWERS: file } }
  }
  if (name === byHand) return { file: fileOf('by-hand.ts'), env }
  if (name === zenStackRpc || name === zenStackRest) {
    const SHOP_SCHEMA = writeZenStackSchema(project.schemaText)
    const STYLE = name === zenStackRest ? 'REST' : 'RPC'
    return { file: fileOf('../zenstack/server.ts'), env: { ...env, SHOP_SCHEMA, STYLE } }
  }
  const client = await bundleClient(project)
  const peer = peers.includes(name) ? name : 'none'
  return { file: fileOf('../peers/server.ts'), env: { ...env, PEER: peer, SHOP_CLIENT: client } }
}

/** The shop with other features. */
async function shopWith(features: string, provider: Database): Promise<Project> {
  const text = await readFile(fileOf('../../fixtures/shop/pylight.yaml'), 'utf8')
  const other = text.replace(/^tables:/m, `features: ${features}\n\ntables:`)
  return materialiseFiles('shop', generateFiles({ file: 'pylight.yaml', text: other }, provider))
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}

async function readAnswers(api: ApiClient): Promise<Answers> {
  const answers: Answers = {}
  for (const path of Object.values(paths).flat()) answers[path] = await api.get(path)
  return answers
}

async function keepByHand(url: string, answers: Answers): Promise<void> {
  const redis = new Redis(url)
  for (const [path, { text }] of Object.entries(answers)) await redis.set(`by-hand:${path}`, text)
  redis.disconnect()
}

/** Node adds `Date`, `Connection` and `Keep-Alive` itself. */
const byNode = ['date', 'connection', 'keep-alive']

function bareAnswers(answers: Answers) {
  const entries = Object.entries(answers).map(([path, { status, headers, text }]) => {
    const own = [...headers].filter(([name]) => !byNode.includes(name))
    const last = own.filter(([name]) => /^content-(type|length)$/.test(name))
    const first = own.filter(([name]) => !/^content-(type|length)$/.test(name))
    return [path, { status, headers: [...first, ...last].flat(), body: text }] as const
  })
  return Object.fromEntries(entries)
}
