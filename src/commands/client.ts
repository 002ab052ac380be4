import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import { readFileSync } from 'node:fs'
import { progressReporter } from './terminal/progress.js'
import { UsageProblem } from '../project/usage-problem.js'

export default class Client extends Command {
  static override summary = "Make a project's Prisma client from its Prisma schema"
  static override description =
    'Like `prisma generate`, but downloads nothing. Does nothing when the client was made from the same schema.'

  static override examples = [
    {
      description: 'In a generated project, as its `npm run build` does',
      command: '<%= config.bin %> client',
    },
    {
      description: 'From a schema elsewhere',
      command: '<%= config.bin %> client --schema ../api/prisma/schema.prisma',
    },
  ]

  static override flags = {
    schema: Flags.string({
      summary: 'the Prisma schema',
      default: 'prisma/schema.prisma',
      helpValue: 'FILE',
    }),
  }

  async run(): Promise<void> {
    const { flags } = await this.parse(Client)
    const schemaText = readSchema(flags.schema)
    const { makeClient, refuseInvalid } = await import('../prisma/client.js')
    const { clientFolder } = await import('../prisma/client-folder.js')
    const outputDir = await clientFolder(schemaText, flags.schema)
    const request = { schemaText, schemaPath: flags.schema, outputDir }
    await refuseInvalid(request)
    const { status } = await progressReporter(false).step('Making the Prisma client', () =>
      makeClient(request),
    )
    if (status === 'made') process.stderr.write('Prisma client made\n')
  }
}

function readSchema(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new UsageProblem(`There is no Prisma schema ${path}. Name it with --schema.`)
  }
}
