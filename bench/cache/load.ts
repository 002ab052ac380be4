import { connect } from 'node:net'

/** Asks for a path over and over on connections that are kept; answers how many requests a second were answered. */
export async function load(url: string, path: string, ms: number): Promise<number> {
  const { hostname, port } = new URL(url)
  const request = `GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`
  const end = performance.now() + ms
  const askAgain = () => performance.now() < end
  const connections = Array.from({ length: 16 }, () => ask(Number(port), request, askAgain))
  const start = performance.now()
  const answered = (await Promise.all(connections)).reduce((sum, answers) => sum + answers, 0)
  return (answered * 1000) / (performance.now() - start)
}

/** With next to no work for each answer: the load must not be what is measured. */
function ask(port: number, request: string, askAgain: () => boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    let answers = 0
    let missing = 0
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    socket.on('error', reject)
    socket.on('connect', () => socket.write(request))
    socket.on('data', (chunk) => {
      missing = missing > 0 ? missing - chunk.length : sizeOf(chunk) - chunk.length
      if (missing > 0) return
      answers++
      if (askAgain()) socket.write(request)
      else {
        socket.destroy()
        resolve(answers)
      }
    })
  })
}

/** Of a whole answer, by its head, which comes in one piece. */
function sizeOf(chunk: Buffer): number {
  const end = chunk.indexOf('\r\n\r\n') + 4
  const head = chunk.toString('latin1', 0, end)
  const length = /content-length: (\d+)/i.exec(head)?.[1]
  if (!head.startsWith('HTTP/1.1 200') || length === undefined) throw new Error(head)
  return end + Number(length)
}
