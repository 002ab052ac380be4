#!/usr/bin/env node
import { Config } from '@oclif/core/config'
import { run } from '@oclif/core/run'
import { oclifPackage, packageFolder } from './package.js'
import { reportFailure } from './commands/terminal/failure.js'

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
  })
}

const argv = process.argv.slice(2)
const config = await Config.load({
  root: packageFolder,
  pjson: oclifPackage,
  userPlugins: false,
  devPlugins: false,
})
try {
  await run(argv, config)
} catch (error) {
  await reportFailure(error, argv, config)
}
