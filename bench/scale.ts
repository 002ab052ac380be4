import { parseArgs } from 'node:util'
import { writeTemplates } from '../.config/templates.js'
import { thisMachine } from './machine.js'
import type { Turn } from './scale/measure.js'
import { keepResult, resultText } from './scale/results.js'
import { Rows } from './scale/rows.js'

/**
 * What one, two and four processes answer together, before a Redis Cluster, and when each sees what the others
 * wrote. Fails when a read is older than a write that was acknowledged before it.
 */
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '2' },
  },
})
await writeTemplates()
const { startShop } = await import('./scale/shop.js')
const { measureTurn } = await import('./scale/measure.js')

const machine = thisMachine()
const sizes = [1, 2, 4]
const turns: Turn[] = []
const shop = await startShop(Math.max(...sizes))
try {
  const rows = new Rows()
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const size of sizes) {
      turns.push(await measureTurn(shop, size, rows, Number(options.seconds)))
    }
  }
} finally {
  await shop.close()
}
const result = { ...machine, libraries: shop.libraries, turns }
console.log(resultText(result))
keepResult(result)
if (turns.some(({ stale, seen }) => stale + (seen?.stale ?? 0) > 0)) process.exitCode = 1
