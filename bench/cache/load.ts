import { connect } from 'node:net'

export interface Load {
  answers: number
  /** Answers of a cached route that were not hits. */
  bypasses: number
  /** The average microseconds from a request to its answer. */
  latency: number
}

/** Requests each path repeatedly, on its own kept connection. */
export async function load(
  url: string,
  paths: string[],
  ms: number,
  headers: Record<string, string> = {},
): Promise<Load> {
  const { hostname, port } = new URL(url)
  const lines = Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
  const start = performance.now()
  const askAgain = () => performance.now() - start < ms
  const asked = paths.map((path) => {
    const request = `GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\n${lines}\r\n`
    return ask(Number(port), request, askAgain)
  })
  const counts = await Promise.all(asked)
  const sum = (of: 'answers' | 'bypasses') => counts.reduce((total, each) => total + each[of], 0)
  const answers = sum('answers')
  const microseconds = (performance.now() - start) * 1_000
  return { answers, bypasses: sum('bypasses'), latency: (microseconds * paths.length) / answers }
}

/** Does little work for each answer, so that the load itself isn't measured. */
function ask(
  port: number,
  request: string,
  askAgain: () => boolean,
): Promise<Pick<Load, 'answers' | 'bypasses'>> {
  return new Promise((resolve, reject) => {
    const counts = { answers: 0, bypasses: 0 }
    let missing = 0
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    socket.on('error', reject)
    socket.on('connect', () => socket.write(request))
    socket.on('data', (chunk) => {
      if (missing > 0) missing -= chunk.length
      else {
        const { bytes, isBypass } = readHead(chunk)
        missing = bytes - chunk.length
        if (isBypass) counts.bypasses++
      }
      if (missing > 0) return
      counts.answers++
      if (askAgain()) socket.write(request)
      else {
        socket.destroy()
        resolve(counts)
      }
    })
  })
}

/** The length of the whole answer, from its head, which arrives in one piece. */
function readHead(chunk: Buffer): { bytes: number; isBypass: boolean } {
  const end = chunk.indexOf('\r\n\r\n') + 4
  const head = chunk.toString('latin1', 0, end)
  const length = /content-length: (\d+)/i.exec(head)?.[1]
  if (!head.startsWith('HTTP/1.1 200') || length === undefined) throw new Error(head)
  return { bytes: end + Number(length), isBypass: /x-cache: (?!hit)/i.test(head) }
}
