import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface SlowProxy {
  port: number
  /** The delay of each answer in milliseconds. */
  delay: number
  stop(): void
}

/** A proxy before a server on 127.0.0.1 that delays its answers. */
export async function startSlowProxy(target: number): Promise<SlowProxy> {
  const sockets = new Set<Socket>()
  const proxy = { port: 0, delay: 0, stop }
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1')
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        client.destroy()
        upstream.destroy()
      })
    }
    client.pipe(upstream)
    upstream.on('data', (chunk) => {
      setTimeout(() => client.write(chunk), proxy.delay)
    })
  })
  function stop(): void {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  proxy.port = (server.address() as AddressInfo).port
  return proxy
}
