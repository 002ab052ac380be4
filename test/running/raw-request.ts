import { once } from 'node:events'
import { connect } from 'node:net'

export interface RawAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

/** Sends bytes and reads until the server closes; throws without an answer. */
export async function rawRequest(url: string, text: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
  socket.on('error', () => undefined)
  socket.setTimeout(60_000, () => socket.destroy())
  socket.write(text)
  await once(socket, 'close')
  const [head = '', ...rest] = answer.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const status = /^HTTP\/1\.1 (\d+)/.exec(first)?.[1]
  if (status === undefined) throw new Error(`No answer: ${answer}`)
  const headers = Object.fromEntries(
    lines.map((line) => [line.replace(/:.*/, '').toLowerCase(), line.replace(/^[^:]*: */, '')]),
  )
  return { status: Number(status), headers, body: rest.join('\r\n\r\n') }
}
