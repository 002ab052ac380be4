import { Config } from '@oclif/core/config'
import { run } from '@oclif/core/run'
import { ask } from './commands.js'
import { reportFailure } from './terminal/failure.js'
import { oclifPackage, packageFolder } from '../package.js'

/** Runs one command line; the exit code is set in `process.exitCode`. */
export async function main(argv: string[]): Promise<void> {
  ask(argv)
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
}
