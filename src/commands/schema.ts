import { Command } from '@oclif/core/command'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from '../package.js'

export default class Schema extends Command {
  static override summary = 'Print the JSON Schema of the spec, for editors and other tools'
  static override examples = [
    {
      description: 'With this line in the spec, an editor reads the installed schema',
      command: '# yaml-language-server: $schema=./node_modules/pylight/schema.json',
    },
    { description: 'Keep a copy', command: '<%= config.bin %> schema > pylight.schema.json' },
  ]

  async run(): Promise<void> {
    await this.parse(Schema)
    process.stdout.write(readFileSync(join(packageFolder, 'schema.json'), 'utf8'))
  }
}
