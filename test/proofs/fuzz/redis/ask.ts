import { Redis } from 'ioredis'

/** Sends commands to a server over a new connection. */
export async function ask<Result>(
  server: { url: string },
  work: (client: Redis) => Promise<Result>,
): Promise<Result> {
  const client = new Redis(server.url, { commandTimeout: 5_000, retryStrategy: () => null })
  client.on('error', () => undefined)
  try {
    return await work(client)
  } finally {
    client.disconnect()
  }
}
