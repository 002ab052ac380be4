import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { providers } from '../../databases/provider.js'

export const specArg = {
  spec: Args.string({
    ignoreStdin: true,
    description: 'the spec; by default pylight.yaml, .yml or pylight.config.ts, .js here',
  }),
}

export const projectFlags = {
  out: Flags.string({
    summary: 'folder of the generated project, relative to the spec',
    helpValue: 'DIR',
  }),
  provider: Flags.option({
    options: providers,
    summary: "kind of database, instead of the spec's",
  })(),
}

export const limitFlags = {
  'lock-timeout': Flags.integer({
    summary: 'how long a statement waits for a lock',
    default: 10,
    min: 1,
    helpValue: 'SECONDS',
  }),
  'statement-timeout': Flags.integer({
    summary: 'how long a statement may run; 0 is no limit',
    default: 3600,
    min: 0,
    helpValue: 'SECONDS',
  }),
}
