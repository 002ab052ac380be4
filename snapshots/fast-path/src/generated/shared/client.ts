// Made by pylight from pylight.yaml.
import { isIPv6 } from 'node:net'

import type { Request } from 'express'

import { authenticate } from './auth/authenticate.js'

/** Whose requests are counted together: those of a user, or of an address that nobody signed in from. */
export async function keyOf(req: Request): Promise<string> {
  const principal = await authenticate(req).catch(() => undefined)
  return principal ? `user:${principal.subject}` : addressOf(req)
}

/** One client may have all IPv6 addresses that begin like its own. */
function addressOf({ ip = '' }: Request): string {
  const address = ip.replace(/^::ffff:(?=\d+\.)/, '')
  if (!isIPv6(address)) return address
  const [start = '', end] = address.split('::')
  const groups = start.split(':')
  const missing = end === undefined ? 0 : 8 - groups.length - end.split(':').length
  return [...groups, ...Array<string>(Math.max(missing, 0)).fill('0')].slice(0, 4).join(':')
}
