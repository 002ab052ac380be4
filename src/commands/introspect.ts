import { dirname } from 'node:path'
import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import { introspect } from '../project/introspect.js'
import { findSpec, loadSpec } from '../project/spec-file.js'
import { NextSpecText } from '../project/spec-text.js'
import { progressReporter } from './terminal/progress.js'

export default class Introspect extends Command {
  static override summary = "Print the columns of the database's tables"
  static override description = [
    "Reads the spec's database. Without names these are the tables that the spec lists without columns.",
    '--write puts the columns into the spec, whose comments and order stay.',
  ].join('\n')

  static override examples = [
    { description: 'A table', command: '<%= config.bin %> introspect products' },
    {
      description: 'All that list no columns, into the spec',
      command: '<%= config.bin %> introspect --write',
    },
  ]

  static override strict = false

  static override args = {
    tables: Args.string({ ignoreStdin: true, description: 'names of tables' }),
  }

  static override flags = {
    spec: Flags.string({
      summary: 'the spec; by default the one in this folder',
      helpValue: 'FILE',
    }),
    write: Flags.boolean({ summary: 'write them into the spec' }),
  }

  async run(): Promise<void> {
    const { argv, flags } = await this.parse(Introspect)
    const path = findSpec(flags.spec)
    const source = await loadSpec(path)
    const { text, next, tables, leftOut } = await progressReporter(false).step(
      'Reading the tables',
      () => introspect(source, dirname(path), argv.map(String), flags.write),
    )
    if (next === undefined) process.stdout.write(text)
    else {
      new NextSpecText(path, next).put()
      process.stderr.write(
        `The columns of ${tables} ${tables === 1 ? 'table' : 'tables'} written\n`,
      )
    }
    if (leftOut.length > 0) {
      process.stderr.write(`Not everything can be served:\n  ${leftOut.join('\n  ')}\n`)
    }
  }
}
