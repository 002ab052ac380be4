import { databases } from '../databases/databases.js'
import type { Model } from '../model/model.js'
import { isNear, storesOf, usesRedis } from '../model/stores.js'
import { hasClient } from './client.js'
import { describesItself } from './docs.js'
import { limitsRates } from './requests.js'
import { usesTokens } from './secrets.js'

interface Package {
  name: string
  /** The versions that a generated project accepts. */
  range: string
  when?: (model: Model) => boolean
}

const dependencies: Package[] = [
  { name: '@prisma/client', range: '7.10.0' },
  { name: 'cors', range: '^2.8.6', when: usesCors },
  { name: 'express', range: '^5.3.0' },
  { name: 'helmet', range: '^8.3.0' },
  { name: 'ioredis', range: '^6.0.0', when: usesRedis },
  { name: 'jose', range: '^6.2.18', when: usesJose },
  { name: 'lru-cache', range: '^11.5.3', when: usesLru },
  { name: 'oauth4webapi', range: '^3.8.8', when: usesOauth },
  { name: 'pino', range: '^10.4.0' },
  { name: 'prom-client', range: '^15.1.3' },
  { name: 'rate-limiter-flexible', range: '^11.4.0', when: limitsRates },
  { name: 'swagger-ui-dist', range: '^5.35.0', when: describesItself },
  { name: 'zod', range: '^4.6.7' },
]

const devDependencies: Package[] = [
  { name: '@types/cors', range: '^2.8.19', when: usesCors },
  { name: '@types/express', range: '^5.0.6' },
  { name: '@types/node', range: '^20.19.43' },
  { name: 'ajv', range: '^8.20.0' },
  { name: 'pino-pretty', range: '^13.2.0' },
  { name: 'pylight', range: '^0.1.0' },
  { name: 'tsx', range: '^4.23.15' },
  { name: 'typescript', range: '^6.0.3' },
  { name: 'vite', range: '~8.3.8' },
  { name: 'vitest', range: '^4.1.12' },
]

export function packageView(model: Model): object {
  const { provider, api, packageManager } = model
  const { packages } = databases[provider]
  return {
    hasClient: model.tables.some(hasClient),
    version: JSON.stringify(/^\d+\.\d+\.\d+$/.test(api.version) ? api.version : '0.0.0'),
    name: JSON.stringify(packageName(api)),
    dependencies: linesOf(dependencies, packages.dependencies, model),
    devDependencies: linesOf(devDependencies, packages.devDependencies, model),
    single: singlePackage(model),
    pinned: packageManager.pinned ?? '',
    describesItself: describesItself(model),
  }
}

/** As npm sorts them. */
function linesOf(all: Package[], own: Readonly<Record<string, string>>, model: Model): string {
  const used = all.filter(({ when }) => !when || when(model))
  const ranges = { ...own, ...Object.fromEntries(used.map(({ name, range }) => [name, range])) }
  const lines = Object.entries(ranges).map(([name, range]) => `    "${name}": "${range}"`)
  return lines.sort().join(',\n')
}

/** `pnpm-workspace.yaml` */
export function pnpmView(model: Model): object {
  return { single: singlePackage(model), describesItself: describesItself(model) }
}

/** The package that no other may have in another version. */
function singlePackage({ provider }: Model): { name: string; version: string } | undefined {
  const { single: name, dependencies: own } = databases[provider].packages
  return name === undefined ? undefined : { name, version: own[name] ?? '' }
}

export function packageName({ title }: Model['api']): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? ['api']
  return words.join('-').slice(0, 100)
}

function usesCors({ cors }: Model): boolean {
  return cors !== undefined
}

function usesJose({ authentication }: Model): boolean {
  return authentication?.jwt !== undefined
}

function usesLru(model: Model): boolean {
  const stores = storesOf(model)
  return stores.includes('memory') || isNear(model) || usesTokens(model.authentication)
}

function usesOauth({ authentication }: Model): boolean {
  return authentication?.oauth2?.kind === 'introspection'
}
