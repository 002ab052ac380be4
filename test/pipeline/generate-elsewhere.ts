import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { GeneratedFile, GenerateResult } from '../../src/pipeline/generate.js'
import type { RecordedTables } from '../../src/pipeline/recorded-tables.js'

interface Task {
  /** Of specs, which are generated in this order. */
  texts: string[]
  /** What the last run recorded. */
  records?: { build: string; tables: RecordedTables; files: ReadonlyMap<string, string> }
}

interface Done {
  results: (GenerateResult & { files: GeneratedFile[]; tables: RecordedTables })[]
  /** How often a file of the last run was read. */
  readFiles: number
}

const script = `
import { parentPort, workerData } from 'node:worker_threads'
const { folder, texts, records = { build: '', tables: {}, files: new Map() } } = workerData
const { generateWithRecords } = await import(folder + '/src/pipeline/generate.js')
const { hashOfFile } = await import(folder + '/src/output/text-hash.js')
let readFiles = 0
const lastText = (path) => {
  readFiles++
  return records.files.get(path)
}
const results = texts.map((text) => {
  const made = generateWithRecords({ file: 'pylight.yaml', text }, {}, { ...records, lastText })
  const { record, ...result } = made
  const files = made.files.map((file) => ({ ...file, text: file.text }))
  return { ...result, files, tables: files.length > 0 ? record(hashOfFile) : {} }
})
parentPort.postMessage({ results, readFiles })
`

/** As in another process: nothing is remembered there but what was recorded. */
export function generateElsewhere(task: Task): Promise<Done> {
  const url = new URL(`data:text/javascript,${encodeURIComponent(script)}`)
  const folder = pathToFileURL(process.env['PYLIGHT_PACKAGE'] ?? '').href
  const worker = new Worker(url, { workerData: { folder, ...task } })
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
}
