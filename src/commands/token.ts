import * as Flags from '@oclif/core/flags'
import { Command } from '@oclif/core/command'
import { planFlags } from './plan-flags.js'
import { printJson } from './terminal/output.js'

export default class Token extends Command {
  static override summary = 'Print a token for development, signed with the secret of the spec'
  static override description =
    'The secret comes from the environment or from the .env of the project. Refused when NODE_ENV is production.'

  static override examples = [
    {
      description: 'A token of user 7, who is an admin for an hour',
      command: '<%= config.bin %> token --sub 7 --role admin --expires 1h',
    },
    {
      description: 'Sign in with it',
      command:
        'curl -H "Authorization: Bearer $(<%= config.bin %> token --sub 7)" localhost:3000/api/books',
    },
  ]

  static override flags = {
    ...planFlags,
    sub: Flags.string({ required: true, helpValue: 'ID', description: 'whose token it is' }),
    role: Flags.string({ multiple: true, description: 'a role of the user; may be repeated' }),
    expires: Flags.string({
      default: '1h',
      helpValue: 'TIME',
      description: 'how long it is valid: 90s, 15m, 1h, 7d',
    }),
    claim: Flags.string({
      multiple: true,
      helpValue: 'NAME=VALUE',
      description: 'another claim; may be repeated',
    }),
  }

  async run(): Promise<void> {
    const { flags } = await this.parse(Token)
    const { mintToken } = await import('../project/mint-token.js')
    const { sub: subject, role: roles = [], claim: claims = [] } = flags
    const token = await mintToken({ ...flags, subject, roles, claims })
    if (flags.json) return printJson({ token })
    process.stdout.write(`${token}\n`)
  }
}
