import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import { paintFor } from './terminal/color.js'

export default class Resolve extends Command {
  static override summary = 'List the conflicts that a merge left, and mark files as resolved'
  static override description =
    'A file is resolved when it has no conflict markers. Marks the spec and generated files as resolved in git. Exits with 3 while conflicts are left.'

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
    json: Flags.boolean({ summary: 'print the conflicts as JSON on stdout' }),
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

/** A conflict without markers, in a file of the user's, is resolved by `git add` or `git rm`. */
function placesOf({ path, lines }: { path: string; lines: number[] }): string[] {
  if (lines.length === 0) return [`${path} (yours: git add it, or git rm it)`]
  return lines.map((line) => `${path}:${line}`)
}
