import { createHash } from 'node:crypto'

/** The fields of `INFO`: `run_id`, `role`, `maxmemory_policy`. */
export type ServerInfo = ReadonlyMap<string, string>

export function parseInfo(text: string): ServerInfo {
  const lines = text.matchAll(/^([a-z_0-9]+):(.*?)\r?$/gm)
  return new Map([...lines].map(([, name = '', value = '']) => [name, value]))
}

/** The era of entries; changes after a restart or a failover. */
export function eraOf(text: string): string {
  const ids = text.match(/^(run_id|master_replid):\w+/gm) ?? []
  return createHash('sha256').update(ids.join()).digest('base64url').slice(0, 12)
}
