import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { shareFolder } from './folder.js'

/**
 * Runs all benchmarks. With `--check` it measures what answers cost and fails when a ratio is more
 * than 15 % worse than that of the committed results.
 */
const args = process.argv.slice(2)
const names = args.includes('--check')
  ? ['serving']
  : ['generate', 'generators', 'watch', 'cache', 'serving', 'scale', 'peers']
const folder = shareFolder()
const hasFailed = names.some((name) => {
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const flags = name === 'serving' ? args : []
  const nodeArgs = ['--import', 'tsx', file, ...flags]
  return spawnSync(process.execPath, nodeArgs, { stdio: 'inherit' }).status !== 0
})
folder.remove()
process.exitCode = hasFailed ? 1 : 0
