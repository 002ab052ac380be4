import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A request as text, and the status that its answer must have. */
export interface Request {
  text: string
  status: number
}

interface Waiting {
  status: number
  resolve: (answer: Buffer) => void
  reject: (error: Error) => void
}

/** A kept connection. It does little for each answer, because it shares the machine with the servers. */
export class Connection {
  private waiting: Waiting | undefined
  private pieces: Buffer[] = []
  private missing = 0

  private constructor(private readonly socket: Socket) {
    socket.on('data', (piece) => {
      this.receive(piece)
    })
    socket.on('error', (error) => this.waiting?.reject(error))
    socket.on('close', () => this.waiting?.reject(new Error('A server closed a connection')))
  }

  static async open(url: string): Promise<Connection> {
    const { hostname, port } = new URL(url)
    const socket = connect({ host: hostname, port: Number(port), noDelay: true })
    await once(socket, 'connect')
    return new Connection(socket)
  }

  /** The whole answer. The one before must have arrived. */
  send({ text, status }: Request): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.waiting = { status, resolve, reject }
      this.socket.write(text)
    })
  }

  close(): void {
    this.waiting = undefined
    this.socket.destroy()
  }

  private receive(piece: Buffer): void {
    if (this.pieces.push(piece) === 1) this.missing = lengthOf(piece)
    this.missing -= piece.length
    if (this.missing > 0) return
    const [first = piece, ...others] = this.pieces
    const answer = others.length === 0 ? first : Buffer.concat(this.pieces)
    this.pieces = []
    if (statusOf(answer) === this.waiting?.status) this.waiting.resolve(answer)
    else this.waiting?.reject(new Error(answer.toString()))
  }
}

function statusOf(answer: Buffer): number {
  return Number(answer.toString('latin1', 9, 12))
}

/** The length of the whole answer, from its head, which arrives in one piece. */
function lengthOf(piece: Buffer): number {
  const end = piece.indexOf('\r\n\r\n') + 4
  const head = piece.toString('latin1', 0, end)
  const hasBody = ![204, 304].includes(statusOf(piece))
  return end + (hasBody ? Number(/content-length: (\d+)/i.exec(head)?.[1]) : 0)
}

/** `GET` as a browser's fetch sends it, apart from its user agent. */
export function get(url: string, path: string, headers: Record<string, string> = {}): string {
  const lines = Object.entries({ Host: new URL(url).host, Accept: '*/*', ...headers })
  return `GET ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
}

export function patch(url: string, path: string, values: object): string {
  const body = JSON.stringify(values)
  const about = { 'Content-Type': 'application/json', 'Content-Length': body.length.toString() }
  return get(url, path, about).replace('GET', 'PATCH') + body
}
