import type { Finding } from './finding.js'

/** The version that both Pylight and generated projects need. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number)
  const isOld = major < 20 || (major === 20 && minor < 19)
  if (!isOld) return { level: 'ok', subject: 'node', text: `version ${version}` }
  const fix = 'Update Node.js to 20.19 or later.'
  return { level: 'error', subject: 'node', text: `version ${version} is too old`, fix }
}
