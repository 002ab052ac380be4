import { Command } from '@oclif/core/command'
import type { PushPlan } from '../../prisma/push/plan.js'
import { readProject } from '../../project/read-project.js'
import { SpecProblem } from '../../project/spec-problem.js'
import { progressReporter } from '../terminal/progress.js'
import { projectFlags, specArg } from './project-flags.js'

export default class DbDiff extends Command {
  static override summary = 'Show how the database differs from the spec'
  static override description =
    'Prints the SQL that db push would run, and what it would leave as it is. Changes nothing. Exit code 4 if there is a difference.'

  static override examples = [
    {
      description: 'Did someone change the database by hand?',
      command: '<%= config.bin %> db diff',
    },
  ]

  static override args = specArg
  static override flags = projectFlags

  async run(): Promise<void> {
    const { args, flags } = await this.parse(DbDiff)
    const { project, diagnostics, source } = await readProject({ ...flags, spec: args.spec })
    if (!project) throw new SpecProblem(diagnostics, source)
    const { planPush } = await import('../../prisma/push/plan-push.js')
    const { databaseExists } = await import('../../prisma/push/create-database.js')
    const { targetOf } = await import('../../prisma/push/project-target.js')
    const { readDatamodel } = await import('../../prisma/schema-wasm.js')
    const target = targetOf(project)
    const { schemaText, renames } = project
    const datamodel = readDatamodel(schemaText)
    const compare = async (): Promise<PushPlan> => {
      const exists = await databaseExists(target)
      return await planPush({ target, schemaText, datamodel, renames, exists })
    }
    const plan = await progressReporter(false).step('Comparing the database', compare)
    const notes = [
      ...plan.losses,
      ...plan.locks,
      ...plan.risks,
      ...plan.impossible,
      ...plan.unhandled,
      ...plan.leftovers,
    ]
    if (plan.script !== '') process.stdout.write(`${plan.script.trimEnd()}\n`)
    for (const note of notes) process.stderr.write(`  ${note}\n`)
    const isInStep = plan.script === '' && plan.unhandled.length === 0
    if (isInStep) process.stderr.write(`No difference: ${target.label}\n`)
    process.exitCode = isInStep ? 0 : 4
  }
}
