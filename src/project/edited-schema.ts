import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { GeneratedFile } from '../pipeline/generate.js'
import { lockPath } from '../output/lock-file.js'
import { planFolder } from '../output/update-folder.js'
import { version } from '../package.js'
import { UsageProblem } from './usage-problem.js'

export const schemaPath = 'prisma/schema.prisma'

/**
 * What a project's Prisma schema becomes with the edits by hand in it, as `pylight generate` would write it.
 *
 * @throws UsageProblem when the edits conflict, or aren't valid
 */
export async function withEdits(schema: GeneratedFile, projectFolder: string): Promise<string> {
  if (!existsSync(join(projectFolder, lockPath))) return schema.text
  const options = { force: false, adopt: false, conflict: 'markers', version } as const
  const { changes } = await planFolder(projectFolder, [schema], options)
  const change = changes.find(({ path }) => path === schema.path)
  if (!change?.isEdited && change?.fate !== 'unresolved') return schema.text
  if (change.fate === 'conflict' || change.fate === 'unresolved') {
    throw new UsageProblem(`${schemaPath} has conflicts. Run pylight generate and resolve them.`)
  }
  const text = change.text ?? change.before ?? schema.text
  await refuseInvalidEdits(text)
  return text
}

async function refuseInvalidEdits(text: string): Promise<void> {
  const { validateSchema } = await import('../prisma/validate.js')
  const problems = validateSchema(text).map((problem) => `\n  ${problem}`)
  if (problems.length === 0) return
  throw new UsageProblem(`${schemaPath}, which was edited, isn't valid:${problems.join('')}`)
}
