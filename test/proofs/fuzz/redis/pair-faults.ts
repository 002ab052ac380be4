import type { Fault } from '../faults/fault.js'
import type { RedisPair } from './pair.js'
import type { ProxyMode } from './tcp-proxy.js'

export function pairFaults(pair: RedisPair): Fault[] {
  return [
    {
      name: 'kill Redis, restart it empty',
      hits: 'keys lost',
      inject: async ({ random }) => {
        const keys = await pair.keys()
        await pair.primary.kill()
        await random.pause(50, 500)
        await pair.primary.restart()
        return keys
      },
    },
    {
      name: 'restart Redis from an old snapshot',
      hits: 'old keys back',
      inject: async ({ random }) => {
        await pair.snapshot()
        await random.pause(300, 1_000)
        return pair.restore()
      },
    },
    {
      name: 'promote a lagging replica',
      hits: 'old keys back',
      inject: async ({ random }) => {
        const keys = await pair.promote(random.between(200, 800))
        await pair.follow()
        return keys
      },
    },
    proxyFault(pair, 'cut'),
    proxyFault(pair, 'delay'),
    proxyFault(pair, 'swallow-requests'),
    proxyFault(pair, 'swallow-replies'),
  ]
}

function proxyFault(pair: RedisPair, mode: ProxyMode): Fault {
  return {
    name: `proxy: ${mode}`,
    hits: mode === 'cut' ? 'connections' : 'packets',
    inject: async ({ random }) => {
      const proxy = random.pick(pair.proxies)
      proxy.set(mode, random.between(20, 400))
      await random.pause(100, 2_500)
      const hit = proxy.touched
      proxy.set('pass')
      return hit
    },
  }
}
