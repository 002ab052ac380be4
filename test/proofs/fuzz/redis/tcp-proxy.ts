import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** `cut` refuses and breaks connections; `swallow` discards data in one direction and keeps them open. */
export type ProxyMode = 'pass' | 'cut' | 'delay' | 'swallow-requests' | 'swallow-replies'

/** A TCP proxy on 127.0.0.1 between one process and a server. */
export class TcpProxy {
  port = 0
  mode: ProxyMode = 'pass'
  /** For `delay`: milliseconds of delay, in both directions. */
  delayMs = 0
  /** What was delayed, lost or broken since the mode was last set. */
  touched = 0
  private readonly sockets = new Set<Socket>()
  private readonly server = createServer((client) => {
    this.accept(client)
  })

  constructor(private target: number) {}

  async listen(): Promise<void> {
    this.server.listen(0, '127.0.0.1')
    await once(this.server, 'listening')
    this.port = (this.server.address() as AddressInfo).port
  }

  set(mode: ProxyMode, delayMs = 0): void {
    this.mode = mode
    this.delayMs = delayMs
    this.touched = 0
    if (mode === 'cut') this.breakAll()
  }

  /** Those that are open. */
  get connections(): number {
    return this.sockets.size / 2
  }

  /** New connections go there; open ones break. */
  retarget(port: number): void {
    this.target = port
    this.breakAll()
  }

  close(): void {
    this.server.close()
    this.breakAll()
  }

  private breakAll(): void {
    this.touched += this.sockets.size / 2
    for (const socket of this.sockets) socket.destroy()
  }

  private accept(client: Socket): void {
    if (this.mode === 'cut') {
      this.touched++
      client.destroy()
      return
    }
    const upstream = connect(this.target, '127.0.0.1')
    for (const socket of [client, upstream]) {
      this.sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        this.sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    this.forward(client, upstream, 'swallow-requests')
    this.forward(upstream, client, 'swallow-replies')
  }

  /** A connection that has lost data stays broken: the rest would be misread. */
  private forward(from: Socket, to: Socket, swallow: ProxyMode): void {
    let hasLost = false
    let lastWrite = Promise.resolve()
    from.on('data', (chunk) => {
      if (this.mode !== 'pass') this.touched++
      hasLost ||= this.mode === swallow
      if (hasLost) return
      const wait = this.mode === 'delay' ? this.delayMs : 0
      const due = new Promise<void>((resolve) => {
        if (wait > 0) setTimeout(resolve, wait)
        else resolve()
      })
      lastWrite = Promise.all([lastWrite, due]).then(() => {
        if (!to.destroyed) to.write(chunk)
      })
    })
  }
}
