import { PrismaPg } from '@prisma/adapter-pg'
import { build } from 'esbuild'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ApiProcess } from '../../test/fuzz/api-process.js'
import { faults } from '../../test/fuzz/faults.js'
import { Fences } from '../../test/fuzz/fences.js'
import { History } from '../../test/fuzz/history.js'
import { Nemesis } from '../../test/fuzz/nemesis.js'
import { Random } from '../../test/fuzz/random.js'
import { readers } from '../../test/fuzz/readers.js'
import { RedisPair } from '../../test/fuzz/redis-pair.js'
import { TcpProxy } from '../../test/fuzz/tcp-proxy.js'
import { addVersionTriggers, fenceMs, fuzzProject, type Mode } from '../../test/fuzz/variant.js'
import { type Counts, World } from '../../test/fuzz/world.js'
import { makeHotRows, writers } from '../../test/fuzz/writers.js'
import type { Project } from '../../test/project/materialise.js'
import { pushSchema } from '../../test/project/push-schema.js'
import { createDatabase } from '../../test/services/databases.js'
import { CountingOracle } from './counting-oracle.js'

export interface Run {
  counts: Counts
  oracle: CountingOracle
}

const pace = { readsPerWrite: 8, writesPerSecond: Infinity }

/** Those that are over soon, and that a cache library may be expected to live through. */
const shortFaults = ['FLUSHALL', 'CLIENT KILL', 'CLIENT PAUSE']

/** What a library, or Pylight in one of its modes, answers under the load of the cache's fuzz test. */
export async function run(
  peer: string,
  mode: Mode,
  seconds: number,
  hasFaults: boolean,
): Promise<Run> {
  const shop = await fuzzProject(mode)
  const api = peer === 'pylight' ? { project: shop, env: {} } : await handWired(peer, shop)
  const database = await createDatabase('postgresql')
  await pushSchema(shop, database.url)
  await addVersionTriggers(database.url)
  const redis = await RedisPair.start()
  const connection = await new PrismaPg({ connectionString: database.url }).connect()
  const processes: ApiProcess[] = []
  try {
    for (const number of [1, 2, 3]) {
      const proxy = new TcpProxy(redis.primary.port)
      await proxy.listen()
      const env = { ...api.env, DATABASE_URL: database.url }
      processes.push(await ApiProcess.start(number, api.project, proxy, env))
    }
    const history = new History()
    const oracle = new CountingOracle(history, [])
    const world = new World(
      pace,
      new Random(1),
      oracle,
      history,
      new Fences(fenceMs),
      redis,
      processes,
      connection,
    )
    await makeHotRows(world)
    world.isOver = false
    world.counts.writes = 0
    const load = [...readers(world, 24), ...writers(world)]
    const some = faults.filter(({ name }) => hasFaults && shortFaults.includes(name))
    const nemesis = new Nemesis(world, some).run()
    await Promise.race([wait(seconds * 1000), Promise.all([...load, nemesis])])
    world.isOver = true
    await Promise.all([...load, nemesis])
    return { counts: world.counts, oracle }
  } finally {
    await connection.dispose()
    await Promise.all(processes.map((process) => process.close()))
    await redis.close()
    await database.drop()
  }
}

/** The same client of the same slow database as the generated project's. */
async function handWired(peer: string, shop: Project) {
  const client = join(shop.folder, 'dist/client.js')
  await build({
    entryPoints: [join(shop.folder, 'src/generated/shared/prisma.ts')],
    outfile: client,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  })
  const server = fileURLToPath(new URL('./server.ts', import.meta.url))
  const folder = fileURLToPath(new URL('../..', import.meta.url))
  const env = { PEER: peer, SHOP_CLIENT: client, NODE_OPTIONS: '--import tsx' }
  return { project: { ...shop, server, folder }, env }
}
