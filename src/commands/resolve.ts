import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import { paintFor } from './terminal/color.js'

export default class Resolve extends Command {
  static override summary = 'Say which conflicts of a merge are left, and mark files as resolved'
  static override description =
    'A file is resolved when no marks of a conflict are left in it; git is told so of the spec and of what is generated. Exit code 3 while any is left.'

  static override examples = [
    { description: 'In a generated project', command: '<%= config.bin %> resolve' },
    { description: 'In another folder', command: '<%= config.bin %> resolve ../api' },
  ]

  static override args = {
    folder: Args.string({
      ignoreStdin: true,
      description: 'the folder of the project',
      default: '.',
    }),
  }

  static override flags = {
    json: Flags.boolean({ summary: 'print what is left as JSON on stdout' }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Resolve)
    const { resolveConflicts } = await import('../output/resolve-conflicts.js')
    const { left, resolved } = await resolveConflicts(args.folder)
    if (flags.json) process.stdout.write(`${JSON.stringify({ left, resolved }, null, 2)}\n`)
    else this.report(left, resolved)
    process.exitCode = left.length > 0 ? 3 : 0
  }

  private report(left: { path: string; lines: number[] }[], resolved: string[]): void {
    const paint = paintFor(process.stderr)
    const lines = [
      ...resolved.map((path) => `  ${paint('green', 'resolved')} ${path}`),
      ...left.flatMap((file) => placesOf(file).map((at) => `  ${paint('red', 'left')}     ${at}`)),
      paint('bold', left.length === 0 ? 'No conflicts are left.' : 'Conflicts are left.'),
    ]
    process.stderr.write(`${lines.join('\n')}\n`)
  }
}

/** Where nobody can tell from its text, a file of the user's is resolved when the user says so. */
function placesOf({ path, lines }: { path: string; lines: number[] }): string[] {
  if (lines.length === 0) return [`${path} (yours: git add it, or git rm it)`]
  return lines.map((line) => `${path}:${line}`)
}
