import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockPath } from '../../output/lock-file.js'
import { OwnedFolder } from '../../output/ownership.js'
import { schemaPath } from '../edited-schema.js'
import type { Finding } from './finding.js'

/** Whether a Prisma schema with edits by hand is one. */
export async function checkSchema(projectFolder: string): Promise<Finding[]> {
  if (!existsSync(join(projectFolder, lockPath))) return []
  if (!new OwnedFolder(projectFolder).ownershipOf(schemaPath).isEdited) return []
  const { validateSchema } = await import('../../prisma/validate.js')
  const problems = validateSchema(readFileSync(join(projectFolder, schemaPath), 'utf8'))
  if (problems.length > 0) {
    const text = `was edited by hand and isn't valid: ${problems.join('; ')}`
    return [{ level: 'error', subject: 'schema', text, at: schemaPath }]
  }
  const text = 'was edited by hand: pylight db push brings your edits to the database, too'
  return [{ level: 'ok', subject: 'schema', text, at: schemaPath }]
}
