import { manifestPath } from '../../output/merge/merge-manifest.js'
import { planGeneration } from '../generation.js'
import { withLastNames, type NamedProject } from '../named-project.js'
import type { Finding } from './finding.js'

/** Whether a project's package.json has what its generated code imports. */
export async function checkPackage(project: NamedProject): Promise<Finding[]> {
  const request = { ...project, client: false, force: false, conflict: 'markers' } as const
  const { plan } = await planGeneration(request)
  const cause = plan?.changes.find(({ path }) => path === manifestPath)?.cause
  if (typeof cause !== 'object' || !('adds' in cause) || cause.adds.length === 0) return []
  const text = `lacks ${cause.adds.join(', ')}, which generated code imports`
  const { name = 'npm' } = withLastNames(project).packageManager ?? {}
  const { commands } = await import('../../pipeline/generate.js')
  const fix = `Run ${commands[name].exec} pylight generate, then ${commands[name].install}.`
  return [{ level: 'error', subject: 'package', text, fix, at: manifestPath }]
}
