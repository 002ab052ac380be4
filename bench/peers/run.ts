import { build } from 'esbuild'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { faultsWith } from '../../test/fuzz/faults/faults.js'
import { History } from '../../test/fuzz/history.js'
import { Nemesis } from '../../test/fuzz/nemesis.js'
import { readers } from '../../test/fuzz/readers.js'
import { fuzzProject, type Mode } from '../../test/fuzz/variant.js'
import { withWorld } from '../../test/fuzz/with-world.js'
import type { Counts } from '../../test/fuzz/world.js'
import { makeHotRows, writers } from '../../test/fuzz/writers.js'
import type { Project } from '../../test/project/materialise.js'
import { CountingOracle } from './counting-oracle.js'

export interface Run {
  counts: Counts
  oracle: CountingOracle
}

const pace = { readsPerWrite: 8, writesPerSecond: Infinity }

/** Short faults that a cache library can be expected to survive. */
const shortFaults = ['FLUSHALL', 'CLIENT KILL', 'CLIENT PAUSE']

/** Runs a library, or Pylight in one of its modes, under the load of the cache's fuzz test. */
export async function run(
  peer: string,
  mode: Mode,
  seconds: number,
  hasFaults: boolean,
): Promise<Run> {
  const shop = await fuzzProject(mode)
  const api = peer === 'pylight' ? { project: shop, env: {} } : await handWired(peer, shop)
  const history = new History()
  const oracle = new CountingOracle(history, [])
  return withWorld({ shop, api, pace, seed: 1, oracle, history }, async (world) => {
    const faults = faultsWith(world.redis, world.database).filter(
      ({ name }) => hasFaults && shortFaults.includes(name),
    )
    await makeHotRows(world)
    world.isOver = false
    world.counts.writes = 0
    const parts = [...readers(world, 24), ...writers(world), new Nemesis(world, faults).run()]
    await Promise.race([wait(seconds * 1000), Promise.all(parts)])
    world.isOver = true
    await Promise.all(parts)
    return { counts: world.counts, oracle }
  })
}

/** Uses the generated project's client and slow database. */
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
