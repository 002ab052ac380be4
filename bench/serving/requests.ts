import { connect } from 'node:net'

/** A request as text, and the status that its answer must have. */
export interface Request {
  text: string
  status: number
}

const connections = 16

/** Sends the requests in turns, a share of `total` on each kept connection, one at a time. */
export async function sendAll(url: string, requests: Request[], total: number): Promise<void> {
  const share = Math.ceil(total / connections)
  const shares = Array.from({ length: connections }, (_, at) =>
    sendShare(url, from(requests, at), share),
  )
  await Promise.all(shares)
}

/** The connections begin at places that are far from each other. */
function from(requests: Request[], connection: number): Request[] {
  const at = Math.floor((connection * requests.length) / connections)
  return [...requests.slice(at), ...requests.slice(0, at)]
}

/** Does little for each answer, because it shares the machine with the servers. */
function sendShare(url: string, requests: Request[], share: number): Promise<void> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true })
    let sent = 0
    let missing = 0
    let wanted = 0
    const next = () => {
      const request = requests[sent++ % requests.length]
      wanted = request?.status ?? 0
      socket.write(request?.text ?? '')
    }
    socket.on('error', reject)
    socket.on('connect', next)
    socket.on('data', (chunk) => {
      missing = (missing > 0 ? missing : lengthOf(chunk, wanted)) - chunk.length
      if (missing > 0) return
      if (sent < share) next()
      else {
        socket.destroy()
        resolve()
      }
    })
    socket.on('close', () => {
      reject(new Error(`${url} closed a connection`))
    })
  })
}

/** The length of the whole answer, from its head, which arrives in one piece. */
function lengthOf(chunk: Buffer, wanted: number): number {
  const end = chunk.indexOf('\r\n\r\n') + 4
  const head = chunk.toString('latin1', 0, end)
  if (!head.startsWith(`HTTP/1.1 ${wanted.toString()}`)) throw new Error(chunk.toString())
  const hasBody = wanted !== 304 && wanted !== 204
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
