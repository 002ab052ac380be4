import { setTimeout as wait } from 'node:timers/promises'
import type { ApiProcess } from '../api-process.js'
import type { World } from '../world.js'
import type { Fault } from './fault.js'

export const apiFaults: Fault[] = [
  { name: 'stop an API process (SIGSTOP)', hits: 'requests under way', inject: pauseApi },
  { name: 'kill an API process', hits: 'requests under way', inject: killApi },
  { name: 'kill a writer after its commit', hits: 'writers', inject: killWriter },
]

async function pauseApi(world: World): Promise<number> {
  const process = await upProcess(world)
  process.signal('SIGSTOP')
  await world.random.pause(50, 1_500)
  const hit = process.inFlight
  process.signal('SIGCONT')
  return hit
}

async function killApi(world: World): Promise<number> {
  const process = await upProcess(world)
  const hit = process.inFlight
  await dies(process, () => {
    process.signal('SIGKILL')
  })
  return hit
}

/** The next write ends its process between its commit and its invalidation. */
async function killWriter(world: World): Promise<number> {
  const deaths = () => world.processes.reduce((sum, process) => sum + process.deaths, 0)
  const before = deaths()
  for (let i = 0; i < 200 && deaths() === before; i++) {
    if (i % 50 === 0) world.deadlyWrites = 1 // the one before may have been refused
    await wait(20)
  }
  world.deadlyWrites = 0
  await Promise.all(world.processes.map((process) => process.isUp()))
  return deaths() - before
}

async function upProcess({ random, processes }: World): Promise<ApiProcess> {
  const process = random.pick(processes)
  await process.isUp()
  return process
}

async function dies(process: ApiProcess, kill: () => void): Promise<void> {
  const { deaths } = process
  kill()
  while (process.deaths === deaths) await wait(5)
  await process.isUp()
}
