import { pushSchema as push } from '../../src/prisma/push/push.js'
import type { Project } from './materialise.js'

/** Creates the project's tables in an empty database. */
export async function pushSchema(project: Project, url: string): Promise<void> {
  const { schemaText, folder } = project
  const confirm = () => Promise.resolve(true)
  const { status, plan } = await push({ schemaText, url, projectFolder: folder, confirm })
  if (status !== 'pushed') throw new Error(`${status}: ${JSON.stringify(plan)}`)
}
