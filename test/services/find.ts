import { aptInstall } from './apt.js'
import { mariadbService } from './mariadb.js'
import { postgresqlService } from './postgresql.js'
import { redisService } from './redis.js'
import type { RunningService, Service } from './service.js'

export const services = [redisService, postgresqlService, mariadbService]

export type RunningServices = Map<Service, RunningService>

/**
 * Finds each service, or starts it, or installs and starts it. Otherwise throws with a list of everything
 * to install.
 */
export async function findOrStartAll(wanted: Service[] = services): Promise<RunningServices> {
  const running: RunningServices = new Map()
  try {
    const missing = await haveAll(wanted, running)
    if (missing.length === 0) return running
    await installAll(missing)
    const stillMissing = await haveAll(missing, running)
    if (stillMissing.length === 0) return running
    throw new Error(whatToInstall(stillMissing))
  } catch (error) {
    await Promise.all([...running.values()].map((service) => service.stop()))
    throw error
  }
}

/** Adds the services that it finds or can start; returns the others. */
async function haveAll(wanted: Service[], running: RunningServices): Promise<Service[]> {
  const missing: Service[] = []
  const have = async (service: Service) => {
    const found = (await find(service)) ?? (await service.start())
    if (found) running.set(service, found)
    else missing.push(service)
  }
  const failures = (await Promise.allSettled(wanted.map(have))).filter(
    ({ status }) => status === 'rejected',
  )
  if (failures[0]?.status === 'rejected') throw failures[0].reason
  return missing
}

/** The service named by its variable, or on its usual port; stopping it does nothing. */
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
  try {
    await aptInstall(missing.flatMap((service) => service.packages))
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
