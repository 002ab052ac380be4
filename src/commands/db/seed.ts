import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import { explained, flushCache, readSeededProject } from '../../project/seed-project.js'
import { UsageProblem } from '../../project/usage-problem.js'
import { canAsk, isYes } from '../terminal/ask.js'
import { counted } from '../terminal/output.js'
import { endProgressBar, progressBar } from '../terminal/progress-bar.js'
import { limitFlags, projectFlags, specArg } from './project-flags.js'

export default class DbSeed extends Command {
  static override summary = 'Fill the tables with plausible rows'
  static override description = [
    'Values suit the names and types of columns and what the spec demands of them. The same seed makes the same',
    'rows. Asks where tables have rows or NODE_ENV is production. Flushes the cache at the end.',
  ].join('\n')

  static override examples = [
    {
      description: 'A thousand rows in each table',
      command: '<%= config.bin %> db seed --rows 1000 --seed 42',
    },
  ]

  static override args = specArg
  static override flags = {
    rows: Flags.integer({
      summary: 'how many rows each table gets',
      default: 100,
      min: 1,
      helpValue: 'ROWS',
    }),
    seed: Flags.integer({ summary: 'makes the same rows each time', helpValue: 'NUMBER' }),
    yes: Flags.boolean({ char: 'y', summary: 'do not ask' }),
    ...projectFlags,
    ...limitFlags,
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(DbSeed)
    const request = { ...flags, spec: args.spec }
    const { target, plan } = await readSeededProject(request)
    const seed = flags.seed ?? Math.floor(Math.random() * 1_000_000)
    const limits = {
      lockSeconds: flags['lock-timeout'],
      statementSeconds: flags['statement-timeout'],
    }
    const { withSession } = await import('../../prisma/migrations/with-session.js')
    const { filledTables, seedTables } = await import('../../project/seed-tables.js')
    const counts = await withSession({ target, ...limits }, async (session) => {
      const filled = await filledTables({ session, plan })
      if (!flags.yes && !(await isAgreed(target.label, filled))) return undefined
      const progress = (table: string, done: number) => progressBar(table, done, flags.rows)
      const work = { session, plan, rows: flags.rows, seed, progress }
      return await explained(() => seedTables(work).finally(endProgressBar))
    })
    if (!counts) {
      process.stderr.write('Nothing was changed.\n')
      return
    }
    for (const [table, count] of counts) {
      const why = count < flags.rows ? ': no more are possible' : ''
      process.stderr.write(`  ${table}  ${counted(count, 'row')}${why}\n`)
    }
    const unflushed = await flushCache(request)
    if (unflushed !== undefined) process.stderr.write(`The cache is not flushed. ${unflushed}\n`)
    process.stderr.write(`Seeded ${target.label} with --seed ${seed}\n`)
  }
}

async function isAgreed(database: string, filled: readonly string[]): Promise<boolean> {
  const isProduction = process.env['NODE_ENV'] === 'production'
  if (filled.length === 0 && !isProduction) return true
  const why = isProduction ? 'NODE_ENV is production' : `${filled.join(', ')} have rows already`
  if (!canAsk()) {
    throw new UsageProblem(
      `Nothing was changed: ${why}. With --yes, ${database} is seeded all the same.`,
    )
  }
  return await isYes(`${why}. Add made-up rows to ${database}?`)
}
