import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import { readMigratedProject } from '../../project/migrations.js'
import { UsageProblem } from '../../project/usage-problem.js'
import { canAsk, isYes } from '../terminal/ask.js'
import { limitFlags, projectFlags, specArg } from './project-flags.js'

export default class DbReset extends Command {
  static override summary = 'Drop all tables and run all migrations'
  static override description =
    'For development: all rows are lost, those of tables that are not in the spec, too. Without migrations, the tables are made from the spec. Restart the API afterwards.'

  static override examples = [{ description: 'Begin anew', command: '<%= config.bin %> db reset' }]

  static override args = specArg
  static override flags = {
    yes: Flags.boolean({ char: 'y', summary: 'do not ask' }),
    ...projectFlags,
    ...limitFlags,
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(DbReset)
    const project = await readMigratedProject({ ...flags, spec: args.spec })
    const target = project.target()
    if (!(await isAgreed(target.label, flags.yes))) {
      process.stderr.write('Nothing was changed.\n')
      return
    }
    const limits = {
      lockSeconds: flags['lock-timeout'],
      statementSeconds: flags['statement-timeout'],
    }
    const { createDatabase } = await import('../../prisma/push/create-database.js')
    const { dropAll } = await import('../../prisma/migrations/reset.js')
    const { withSession } = await import('../../prisma/migrations/with-session.js')
    await createDatabase(target)
    await withSession({ target, ...limits }, (session) => dropAll(session, project.schemas))
    if (project.migrations.length === 0) {
      const { pushSchema } = await import('../../prisma/push/push.js')
      await pushSchema({ ...project, confirm: () => Promise.resolve(true) })
    } else {
      const { deploy } = await import('../../prisma/migrations/deploy.js')
      const report = (name: string) => process.stderr.write(`  ${name}\n`)
      await deploy({ target, migrations: project.migrations, ...limits, report })
    }
    process.stderr.write(`Reset: ${target.label}\n`)
  }
}

async function isAgreed(database: string, isYesGiven: boolean): Promise<boolean> {
  if (isYesGiven) return true
  if (!canAsk()) {
    throw new UsageProblem(`Nothing was changed. With --yes all tables of ${database} are dropped.`)
  }
  return await isYes(`Drop all tables of ${database} with all their rows?`)
}
