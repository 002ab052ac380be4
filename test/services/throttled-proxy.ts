import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface ThrottledProxy {
  port: number
  /** Zero: nothing arrives. */
  bytesPerSecond: number
  stop(): void
}

/** A proxy before a server on 127.0.0.1 that limits the rate of its answers. */
export async function startThrottledProxy(
  target: number,
  bytesPerSecond: number,
): Promise<ThrottledProxy> {
  const sockets = new Set<Socket>()
  const timers = new Set<NodeJS.Timeout>()
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1')
    let waiting = Buffer.of()
    client.pipe(upstream)
    upstream.on('data', (chunk: Buffer) => (waiting = Buffer.concat([waiting, chunk])))
    const timer = setInterval(() => {
      const length = proxy.bytesPerSecond / 100
      client.write(waiting.subarray(0, length))
      waiting = waiting.subarray(length)
    }, 10)
    timers.add(timer)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        clearInterval(timer)
        client.destroy()
        upstream.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = () => {
    server.close()
    for (const timer of timers) clearInterval(timer)
    for (const socket of sockets) socket.destroy()
  }
  const proxy = { port, bytesPerSecond, stop }
  return proxy
}
