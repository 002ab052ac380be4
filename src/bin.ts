#!/usr/bin/env node
import { main } from './commands/main.js'

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
  })
}

await main(process.argv.slice(2))
