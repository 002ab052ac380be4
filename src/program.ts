/** The command line as one file, which `src/run.ts` loads; oclif takes the commands from it. */
export { asked } from './commands/commands.js'
export { main } from './commands/main.js'
