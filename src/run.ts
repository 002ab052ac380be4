import { setFlagsFromString } from 'node:v8'
import { main } from './commands/main.js'

/** V8's flag by its major version: those of Node 20, 22 and 24. V8 reports flags that it doesn't know. */
const optimizeLater: Record<string, string> = {
  11: '--interrupt-budget=500000',
  12: '--invocation-count-for-turbofan=20000',
  13: '--invocation-count-for-turbofan=20000',
}

/** A run ends before most optimized code pays for its compilation, which took a third of it. */
const flag = optimizeLater[parseInt(process.versions.v8)]
if (flag) setFlagsFromString(flag)

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
  })
}

await main(process.argv.slice(2))
