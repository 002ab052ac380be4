import { writeTemplates } from '../.config/templates.js'
import type { Mode } from '../test/proofs/fuzz/variant.js'
import { installPeers } from './peers/install.js'
import { count, printTable } from './table.js'

/**
 * Runs the cache's fuzz test on other libraries, to count reads that are older than an acknowledged write.
 * The first argument is the seconds of each run, the others name the libraries to run.
 */
const contestants: [title: string, peer: string, mode: Mode][] = [
  ['plain GET → SELECT → SET, DEL', 'plain', 'ack'],
  ['apicache', 'apicache', 'ack'],
  ['cache-manager', 'cache-manager', 'ack'],
  ['bentocache, Redis', 'bentocache', 'ack'],
  ['bentocache, memory and Redis', 'bentocache-memory', 'ack'],
  ['prisma-extension-redis', 'prisma-extension-redis', 'ack'],
  ['pylight', 'pylight', 'ack'],
  ['pylight, strict', 'pylight', 'strict'],
]

const [seconds = '10', ...wanted] = process.argv.slice(2)
installPeers()
await writeTemplates()
const { run } = await import('./peers/run.js')

for (const hasFaults of [false, true]) {
  const rows = []
  for (const [title, peer, mode] of contestants) {
    if (wanted.length > 0 && !wanted.includes(peer)) continue
    const { counts, oracle } = await run(peer, mode, Number(seconds), hasFaults)
    rows.push([
      title,
      count(oracle.reads),
      counts.hits === 0 ? '–' : share(counts.hits, counts.reads),
      share(oracle.staleReads, oracle.reads),
      share(oracle.staleAfterCascades, oracle.readsAfterCascades),
      share(counts.failedReads, counts.reads + counts.failedReads),
    ])
  }
  const what = hasFaults ? 'with FLUSHALL, CLIENT KILL and CLIENT PAUSE' : 'no faults'
  const head = ['', 'reads', 'hits', 'stale', 'stale after a cascade', 'failed']
  printTable(`Reads older than an acknowledged write, ${what}`, head, rows)
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part * 100) / whole).toFixed(part === 0 ? 0 : 2)} %`
}
