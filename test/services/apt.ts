import { findProgram } from './programs.js'
import { runProgram } from './server-process.js'

/** Installs Debian's packages; throws unless this process is root on Debian. */
export async function aptInstall(packages: string[]): Promise<void> {
  const aptGet = findProgram('apt-get')
  if (aptGet === undefined || process.getuid?.() !== 0)
    throw new Error(`To install ${packages.join(', ')} takes root on Debian`)
  process.stderr.write(`Installing ${packages.join(', ')} with apt-get…\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages]
  await runProgram(aptGet, ['update', '-qq'], { env })
  await runProgram(aptGet, install, { env })
}
