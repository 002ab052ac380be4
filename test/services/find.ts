import { runProgram } from './server-process.js'
import { findProgram } from './programs.js'
import { mariadbService } from './mariadb.js'
import { postgresqlService } from './postgresql.js'
import { redisService } from './redis.js'
import type { RunningService, Service } from './service.js'

export const services = [redisService, postgresqlService, mariadbService]

/**
 * Finds each service, or starts it, or installs it and starts it.
 * Throws with a list of what to install, all at once, when one can't be had.
 */
export async function findOrStartAll(
  wanted: Service[] = services,
): Promise<Map<Service, RunningService>> {
  const found = new Map<Service, RunningService>()
  const missing: Service[] = []
  await Promise.all(
    wanted.map(async (service) => {
      const running = (await find(service)) ?? (await service.start())
      if (running) found.set(service, running)
      else missing.push(service)
    }),
  )
  if (missing.length > 0) await installAll(missing)
  for (const service of missing) {
    const running = await service.start()
    if (!running) throw new Error(whatToInstall(missing))
    found.set(service, running)
  }
  return found
}

/** The one that its variable names, or the one on its usual port; stopping it does nothing. */
async function find(service: Service): Promise<RunningService | undefined> {
  const named = process.env[service.variable]
  const url = named ?? service.usualUrl
  if (await service.answers(url)) return { url, stop: () => Promise.resolve() }
  if (named === undefined) return undefined
  throw new Error(
    `${service.variable} is set, but no ${service.title} that may create databases answers there.`,
  )
}

async function installAll(missing: Service[]): Promise<void> {
  const aptGet = findProgram('apt-get')
  if (aptGet === undefined || process.getuid?.() !== 0) throw new Error(whatToInstall(missing))
  const packages = missing.flatMap((service) => service.packages)
  process.stderr.write(`Installing ${packages.join(', ')} with apt-get…\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    await runProgram(aptGet, ['update', '-qq'], { env })
    await runProgram(aptGet, ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env,
    })
  } catch (error) {
    throw new Error(whatToInstall(missing), { cause: error })
  }
}

function whatToInstall(missing: Service[]): string {
  const lines = missing.map(
    ({ title, packages, variable, usualUrl }) =>
      `  ${title}: install ${packages.join(', ')}, or run one at ${usualUrl}, or set ${variable}`,
  )
  return ['The tests need services that are neither running nor installed:', ...lines].join('\n')
}
