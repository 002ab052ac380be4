import { ask } from './ask.js'
import type { ClusterNode } from './cluster.js'

/** Moves a slot and its keys like `redis-cli --cluster reshard`; returns the number of keys. */
export async function moveSlot(
  slot: number,
  from: ClusterNode,
  to: ClusterNode,
  masters: ClusterNode[],
): Promise<number> {
  await setSlot(to, slot, 'IMPORTING', from.id)
  await setSlot(from, slot, 'MIGRATING', to.id)
  const moved = await migrate(slot, from, to)
  const others = masters.filter(({ id }) => id !== to.id)
  for (const node of [to, ...others]) await setSlot(node, slot, 'NODE', to.id)
  return moved
}

async function setSlot({ server }: ClusterNode, slot: number, state: string, id: string) {
  await ask(server, (client) => client.call('CLUSTER', 'SETSLOT', slot, state, id))
}

function migrate(slot: number, from: ClusterNode, { server }: ClusterNode): Promise<number> {
  return ask(from.server, async (client) => {
    for (let moved = 0; ;) {
      const keys = await client.cluster('GETKEYSINSLOT', slot, 100)
      if (keys.length === 0) return moved
      await client.call('MIGRATE', '127.0.0.1', server.port, '', 0, 5_000, 'KEYS', ...keys)
      moved += keys.length
    }
  })
}
