import * as Flags from '@oclif/core/flags'
import { providers } from '../databases/provider.js'

/** Flags of commands that read a spec. */
export const planFlags = {
  spec: Flags.string({
    summary: 'the spec; by default pylight.yaml, .yml or pylight.config.ts, .js here',
    helpValue: 'FILE',
  }),
  out: Flags.string({
    summary: 'folder of the generated project, relative to the spec',
    helpValue: 'DIR',
  }),
  provider: Flags.option({
    options: providers,
    summary: "kind of database, instead of the spec's",
  })(),
  json: Flags.boolean({ summary: 'print the result as JSON on stdout' }),
}
