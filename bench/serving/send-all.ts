import { Connection, type Request } from '../connection.js'

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

async function sendShare(url: string, requests: Request[], share: number): Promise<void> {
  const connection = await Connection.open(url)
  for (let sent = 0; sent < share; sent++) {
    const request = requests[sent % requests.length]
    if (request) await connection.send(request)
  }
  connection.close()
}
