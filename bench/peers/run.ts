import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { faultsWith } from '../../test/proofs/fuzz/faults/faults.js'
import { History } from '../../test/proofs/fuzz/history.js'
import { Nemesis } from '../../test/proofs/fuzz/nemesis.js'
import { readers } from '../../test/proofs/fuzz/readers.js'
import { fuzzProject, type Mode } from '../../test/proofs/fuzz/variant.js'
import { withWorld } from '../../test/proofs/fuzz/with-world.js'
import type { Counts } from '../../test/proofs/fuzz/world.js'
import { makeHotRows, writers } from '../../test/proofs/fuzz/writers.js'
import type { Project } from '../../test/running/materialise.js'
import { bundleClient } from './client.js'
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
  const client = await bundleClient(shop)
  const server = fileURLToPath(new URL('./server.ts', import.meta.url))
  const folder = fileURLToPath(new URL('../..', import.meta.url))
  const env = { PEER: peer, SHOP_CLIENT: client, NODE_OPTIONS: '--import tsx' }
  return { project: { ...shop, server, folder }, env }
}
