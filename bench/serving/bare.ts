import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

/** The floor: Node's server sends the same bytes, whatever is asked. */
interface Answer {
  status: number
  headers: string[]
  body: string
}

const file = process.env['ANSWERS'] ?? ''
const answers = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Answer>
const prepared = new Map(
  Object.entries(answers).map(([path, answer]) => [
    path,
    { ...answer, body: Buffer.from(answer.body) },
  ]),
)

createServer((req, res) => {
  const answer = prepared.get(req.url ?? '')
  if (!answer) {
    res.writeHead(404).end()
    return
  }
  if (req.headers['if-none-match'] === undefined) {
    res.writeHead(answer.status, answer.headers)
    res.end(answer.body)
  } else {
    res.writeHead(304, answer.headers.slice(0, -4))
    res.end()
  }
}).listen(Number(process.env['PORT']))
