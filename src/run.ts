import { setFlagsFromString } from 'node:v8'
import { loadCompiled } from './compiled-code.js'

/** V8's flag by its major version: those of Node 20, 22 and 24. V8 reports flags that it doesn't know. */
const optimizeLater: Record<string, string> = {
  11: '--interrupt-budget=2000000',
  12: '--invocation-count-for-turbofan=60000',
  13: '--invocation-count-for-turbofan=60000',
}

/** A run ends before most optimized code pays for its compilation, which took a third of it. */
const flag = optimizeLater[parseInt(process.versions.v8)]
if (flag) setFlagsFromString(flag)

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
  })
}

type Program = typeof import('./program.js')

const argv = process.argv.slice(2)
const [command = ''] = argv.includes('--help') ? [] : argv
const { exports, keep } = loadCompiled('program.cjs', /^[a-z-]+$/.test(command) ? command : 'help')
void (exports as Program).main(argv).then(keep)
