import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openEngineDatabase } from '../../src/prisma/push/open-engine-database.js'
import { pushSchema as push } from '../../src/prisma/push/push.js'
import { parseDatabaseUrl, type PushTarget } from '../../src/prisma/push/target.js'
import type { Project } from './materialise.js'

/** Creates the project's tables in an empty database. */
export async function pushSchema(project: Project, url: string): Promise<void> {
  const target = parseDatabaseUrl(url, project.folder)
  const script = scriptFile(project.schemaText)
  if (script !== undefined && existsSync(script)) await run(target, readFileSync(script, 'utf8'))
  else keep(script, await pushWhole(project, url))
}

/**
 * Where the script of a schema's first push is kept for this run of the tests: planning it with Prisma's
 * engine takes a second.
 */
function scriptFile(schemaText: string): string | undefined {
  const folder = process.env['PYLIGHT_PACKAGE']
  if (folder === undefined || /^\s*provider = "mysql"/m.test(schemaText)) return undefined
  const hash = createHash('sha256').update(schemaText).digest('hex')
  return join(folder, 'pushed', `${hash}.sql`)
}

async function pushWhole({ schemaText, folder }: Project, url: string): Promise<string> {
  const confirm = () => Promise.resolve(true)
  const { status, plan } = await push({ schemaText, url, projectFolder: folder, confirm })
  if (status !== 'pushed') throw new Error(`${status}: ${JSON.stringify(plan)}`)
  return plan.script
}

async function run(target: PushTarget, script: string): Promise<void> {
  const database = await openEngineDatabase(target)
  await database.run(script).finally(() => database.adapter.dispose())
}

/** Renames it into its place, because another test process may read it. */
function keep(file: string | undefined, script: string): void {
  if (file === undefined) return
  mkdirSync(join(file, '..'), { recursive: true })
  const draft = `${file}.${process.pid.toString()}`
  writeFileSync(draft, script)
  renameSync(draft, file)
}
