import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import { providers } from '../databases/provider.js'
import { exitCodeOf, hasError, isStopped, runGeneration } from '../project/generation.js'
import type { GenerationRequest } from '../project/request.js'
import { printGeneration, printJson } from './terminal/generation-report.js'
import { printChecked } from './terminal/plan-report.js'
import { progressReporter } from './terminal/progress.js'
import { WatchReport } from './terminal/watch-report.js'

export default class Generate extends Command {
  static override summary = 'Generate the project of a spec, or update it'
  static override description =
    'Merges your edits with the changes of the spec. No edit is lost unless you say so. Exit codes: 0 done, 2 an error to fix, 3 conflicts, 4 (with --check) not up to date, or clients would break.'

  static override usage = 'generate [SPEC] [--check | --diff | --dry-run | --watch] [FLAGS]'

  static override examples = [
    { description: 'From pylight.yaml in this folder', command: '<%= config.bin %> generate' },
    {
      description: 'From a spec elsewhere, to another folder and for another database',
      command: '<%= config.bin %> generate specs/shop.yaml --out ../api --provider postgresql',
    },
    {
      description: 'In CI: fail when the committed files are not what the spec generates',
      command: '<%= config.bin %> generate --check',
    },
    {
      description: 'For a pull request: fail when clients of the API would break',
      command: '<%= config.bin %> generate --check --against origin/main',
    },
    {
      description: 'For a script: diagnostics and changes as JSON',
      command: '<%= config.bin %> generate --json',
    },
  ]

  static override args = {
    spec: Args.string({
      ignoreStdin: true,
      description:
        'the spec; by default pylight.yaml, .yml or pylight.config.ts, .js here, or the one named in pylight.lock',
    }),
  }

  static override flags = {
    out: Flags.string({
      summary: 'output folder, relative to the spec',
      description: 'Nothing is written outside it.',
      helpValue: 'DIR',
    }),
    provider: Flags.option({
      options: providers,
      summary: "database to generate for, instead of the spec's",
      description: 'Later runs use it, too.',
    })(),
    client: Flags.boolean({
      summary: 'make the Prisma client; without it, `npm run build` makes it',
      default: true,
      allowNo: true,
    }),
    force: Flags.boolean({ summary: 'replace generated files that were edited' }),
    refresh: Flags.boolean({
      summary: 'read tables without columns from the database again',
      exclusive: ['check', 'dry-run', 'diff'],
    }),
    adopt: Flags.boolean({
      summary: 'treat existing files as your edits',
    }),
    conflict: Flags.option({
      options: ['markers', 'ours', 'theirs', 'fail'] as const,
      summary: 'what to do when your edits and the spec change the same lines',
      description: 'Default: markers, in CI fail. ours keeps your lines.',
    })(),
    check: Flags.boolean({
      summary: 'write nothing; exit with 4 unless everything is up to date',
      description: 'For CI. Lists your edits; they fail the check only with --no-edits.',
      exclusive: ['force'],
    }),
    against: Flags.string({
      summary: 'with --check: fail when clients of a former spec would break',
      description: 'A file, a branch or a commit; of the latter two the merge base with HEAD.',
      helpValue: 'REF',
      dependsOn: ['check'],
    }),
    edits: Flags.boolean({ summary: 'allow edits in --check', default: true, allowNo: true }),
    'dry-run': Flags.boolean({ summary: 'show what would change, and write nothing' }),
    diff: Flags.boolean({
      summary: 'print the changes as a unified diff, and write nothing',
    }),
    watch: Flags.boolean({
      char: 'w',
      summary: 'generate again whenever the spec changes, until Ctrl-C',
      description: 'Each run prints a line, with --json a line of JSON.',
      exclusive: ['check', 'dry-run', 'diff'],
    }),
    json: Flags.boolean({ summary: 'print diagnostics and changes as JSON on stdout' }),
    quiet: Flags.boolean({ char: 'q', summary: 'print only problems' }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Generate)
    const quiet = flags.quiet || flags.json
    const reporter = progressReporter(quiet)
    const request: GenerationRequest = { ...flags, spec: args.spec, reporter }
    if (flags.check || flags.diff || flags['dry-run']) {
      const { checkProject } = await import('../project/check-project.js')
      const checked = await checkProject({ ...flags, spec: args.spec, reporter })
      await printChecked(checked, { json: flags.json, quiet })
      process.exitCode = checked.exitCode
      return
    }
    if (flags.watch) {
      const { watchSpec } = await import('../project/watch-spec.js')
      await watchSpec(request, (spec) => new WatchReport({ quiet, json: flags.json }, spec))
      return
    }
    const generation = await runGeneration(request)
    const hasStopped = isStopped(generation.changes, request)
    const isDone = !hasStopped && !hasError(generation.diagnostics)
    if (flags.json) printJson(generation, isDone ? 'done' : 'stopped')
    else await printGeneration(generation, { isQuiet: quiet, isStopped: hasStopped })
    process.exitCode = exitCodeOf(generation)
  }
}
