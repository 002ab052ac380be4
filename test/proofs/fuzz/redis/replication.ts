import { setTimeout as wait } from 'node:timers/promises'
import { ask } from './ask.js'

interface Server {
  url: string
}

export async function replicate(replica: Server, primary: { port: number }): Promise<void> {
  await ask(replica, (client) => client.replicaof('127.0.0.1', primary.port))
}

/** Lets the replicas fall behind: after losing their connection they wait for up to a second. */
export async function lag(primary: Server, ms: number): Promise<void> {
  const end = performance.now() + ms
  await ask(primary, async (client) => {
    do {
      await client.call('CLIENT', 'KILL', 'TYPE', 'replica')
      await wait(20)
    } while (performance.now() < end)
  })
}

/** How many replicas are in sync, or will be in a moment. */
export async function replicasInSync(primary: Server): Promise<number> {
  const info = await ask(primary, (client) => client.info('replication'))
  return info.match(/^slave\d+:.*state=online/gm)?.length ?? 0
}

/** Whether the condition became true in time; an error counts as false. */
export async function within(ms: number, holds: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + ms
  while (!(await holds().catch(() => false))) {
    if (performance.now() > end) return false
    await wait(50)
  }
  return true
}
