import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * Runs all benchmarks. With `--check` it measures what answers cost and fails when a ratio is more
 * than 15 % worse than that of the committed results.
 */
const args = process.argv.slice(2)
const names = args.includes('--check')
  ? ['serving']
  : ['generate', 'generators', 'watch', 'cache', 'serving', 'scale', 'peers']
for (const name of names) {
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const flags = name === 'serving' ? args : []
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', file, ...flags], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}
