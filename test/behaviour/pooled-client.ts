import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** Sends one request after another over one connection, as a proxy's pool does. */
export class PooledClient {
  answered = 0
  /** Requests that were sent and never answered. */
  lost = 0
  /** Whether an answer said that the connection will be closed. */
  isTold = false
  private readonly socket: Socket
  private received = ''

  constructor(
    url: string,
    private readonly pause: number,
  ) {
    const { hostname, port } = new URL(url)
    this.socket = connect(Number(port), hostname)
    this.socket.on('error', () => undefined)
    this.socket.on('data', (data: Buffer) => (this.received += data.toString('latin1')))
  }

  /** Until an answer says so, or the server ends the connection. */
  async run(): Promise<void> {
    while (!this.isTold && this.socket.readyState !== 'closed') {
      this.socket.write('GET /api/categories?limit=1 HTTP/1.1\r\nHost: x\r\n\r\n')
      const head = await this.answer()
      if (head === undefined) {
        this.lost++
        return
      }
      this.answered++
      this.isTold = /^connection: close/im.test(head)
      await sleep(this.pause)
    }
    this.socket.destroy()
  }

  /** The head of the next answer; undefined when the connection ends before. */
  private async answer(): Promise<string | undefined> {
    for (;;) {
      const { readyState } = this.socket
      const [head = '', body] = this.received.split('\r\n\r\n', 2)
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1])
      if (body !== undefined && Buffer.byteLength(body, 'latin1') >= length) {
        this.received = ''
        return head
      }
      if (readyState === 'closed') return undefined
      await sleep(1)
    }
  }
}
