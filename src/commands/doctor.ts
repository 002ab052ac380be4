import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import { checkCode } from '../project/doctor/check-code.js'
import { checkDatabase } from '../project/doctor/check-database.js'
import { checkFastPath } from '../project/doctor/check-fast-path.js'
import { checkNode } from '../project/doctor/check-node.js'
import { checkPackage } from '../project/doctor/check-package.js'
import { checkRedis } from '../project/doctor/check-redis.js'
import { checkTables } from '../project/doctor/check-tables.js'
import { checkSchema } from '../project/doctor/check-schema.js'
import type { Finding } from '../project/doctor/finding.js'
import { describeFindings } from './terminal/findings-report.js'
import type { NamedProject } from '../project/named-project.js'
import { type ReadPlan, readPlan } from '../project/read-plan.js'
import { planFlags } from './plan-flags.js'
import { paintFor } from './terminal/color.js'

export default class Doctor extends Command {
  static override summary =
    "Check a project's servers, and its code for writes without invalidation"
  static override description = [
    'Checks Node.js, Redis and the database, and finds Prisma writes in your code, in src/, scripts/ and elsewhere, that are not inside a cache.write(…) that names all they change.',
    'Changes nothing. The exit code is 2 when something is wrong, 0 when there are only warnings.',
  ].join('\n')

  static override examples = [
    { description: 'For pylight.yaml in this folder', command: '<%= config.bin %> doctor' },
    {
      description: 'In a pipeline, against the production servers',
      command: 'REDIS_URL=rediss://cache.example.com:6380 <%= config.bin %> doctor --json',
    },
    { description: 'Where no server runs', command: '<%= config.bin %> doctor --offline' },
  ]

  static override flags = {
    ...planFlags,
    offline: Flags.boolean({ summary: 'check only the project, not Redis and the database' }),
  }

  async run(): Promise<void> {
    const { flags } = await this.parse(Doctor)
    const read = await readPlan(flags)
    const findings = [
      checkNode(process.version),
      ...(flags.offline ? [] : await checkServers(read, flags)),
      ...(await checkSchema(read.projectFolder)),
      ...(await checkPackage(flags)),
      ...(await checkCode(read.projectFolder, read.plan)),
      ...checkFastPath(read.projectFolder),
    ]
    if (flags.json) process.stdout.write(`${JSON.stringify({ findings }, null, 2)}\n`)
    else process.stdout.write(describeFindings(findings, paintFor(process.stdout)))
    process.exitCode = findings.some(({ level }) => level === 'error') ? 2 : 0
  }
}

async function checkServers(
  { plan, projectFolder, resolve, variable }: ReadPlan,
  project: NamedProject,
): Promise<Finding[]> {
  const cached = plan.tables.filter(({ endpoints }) => endpoints.length > 0)
  const inRedis = cached.filter(({ store }) => store !== 'memory')
  const strict = inRedis.filter(({ isStrict }) => isStrict).map(({ name }) => name)
  const redisUrl = variable('REDIS_URL') ?? resolve(plan.redisUrl)
  const databaseUrl = variable('DATABASE_URL') ?? resolve(plan.databaseUrl)
  const found = await Promise.all([
    inRedis.length > 0 ? checkRedis(redisUrl, strict) : [],
    checkDatabase(databaseUrl, projectFolder, plan),
  ])
  return [...found.flat(), ...(await checkTables(project, databaseUrl))]
}
