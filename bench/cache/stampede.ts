import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { GeneratedFile } from '../../src/render/generated-file.js'
import type { ApiClient } from '../../test/running/api-client.js'
import { boot, type RunningServer } from '../../test/running/boot.js'
import { editFiles } from '../../test/running/edit-files.js'
import { generateFiles } from '../../test/running/generate-fixture.js'
import { materialiseFiles } from '../../test/running/materialise.js'
import { pushSchema } from '../../test/running/push-schema.js'
import { shopVariant, withCaching } from '../../test/running/shop-variant.js'
import { createDatabase } from '../../test/services/databases.js'
import { startRedis } from '../../test/services/redis.js'
import { count, printTable } from '../table.js'

const requests = 2_000
const processes = 3

/** Counts how often a row is read when all requests arrive before the first answer. */
export async function benchStampede(): Promise<void> {
  const rows = [
    ['default', ...(await stampede(false, 1_500))],
    ['lock: true', ...(await stampede(true, 300))],
  ]
  const title = `${count(requests)} requests at once for a row that isn’t cached, on ${processes.toString()} processes`
  printTable(title, ['', 'database reads', 'answered'], rows)
}

/** Without a lock the row takes until all requests have arrived; with one, requests wait at most a second. */
async function stampede(lock: boolean, readMs: number): Promise<string[]> {
  const source = shopVariant((tables) => tables.map((table) => withCaching(table, { lock })))
  const project = await materialiseFiles(
    'shop-stampede',
    slow(generateFiles(source, 'sqlite'), readMs),
  )
  const [database, redis] = await Promise.all([createDatabase('sqlite'), startRedis()])
  await pushSchema(project, database.url)
  const env = { DATABASE_URL: database.url, REDIS_URL: redis.url, LOG_LEVEL: 'fatal' }
  const servers: RunningServer[] = []
  try {
    for (let i = 0; i < processes; i++) servers.push(await boot(project, env))
    for (const { api } of servers) await untilCacheIsUp(api)
    await servers[0]?.api.create('categories', { name: 'Tools', slug: 'tools' })
    const agent = new Agent({ keepAlive: true })
    const asked = Array.from({ length: requests }, (_, i) =>
      statusOf(`${servers[i % processes]?.api.url ?? ''}/api/categories/1`, agent),
    )
    const answered = (await Promise.all(asked)).filter((status) => status === 200).length
    agent.destroy()
    const reads = servers.map((server) => server.logs().split('a row is read').length - 1)
    return [reads.reduce((sum, read) => sum + read, 0).toString(), count(answered)]
  } finally {
    await Promise.all(servers.map((server) => server.stop('SIGKILL')))
    await redis.stop()
    await database.drop()
  }
}

/**
 * Prints when it reads a row, and is slow. Redis may be slow, too: it shares the processors with the load,
 * and a request that gives up on it asks the database.
 */
function slow(files: GeneratedFile[], readMs: number): GeneratedFile[] {
  const path = 'src/generated/shared/prisma.ts'
  const extension = `
export const prisma = client.$extends({
  query: {
    $allModels: {
      async findUnique({ args, query }) {
        console.log('a row is read')
        await new Promise((resolve) => setTimeout(resolve, ${readMs.toString()}))
        return query(args)
      },
    },
  },
})
`
  return editFiles(files, [
    { path, from: 'export const prisma =', to: 'const client =' },
    { path, from: /$/, to: extension },
    {
      path: 'src/generated/shared/cache/redis-store.ts',
      from: 'replyMs = 100',
      to: 'replyMs = 2_000',
    },
  ])
}

async function untilCacheIsUp(api: ApiClient): Promise<void> {
  while (((await api.get('/health')).json as { cache: string }).cache !== 'up') await sleep(50)
}

function statusOf(url: string, agent: Agent): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { agent }, (response) => {
      response.resume()
      response.on('end', () => {
        resolve(response.statusCode)
      })
    })
    asked.on('error', reject)
  })
}
