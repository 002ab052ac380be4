import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import packageJson from '../package.json' with { type: 'json' }

export const { version } = packageJson

/** The folder of Pylight's own `package.json`. */
export const packageFolder = findPackageFolder(dirname(fileURLToPath(import.meta.url)))

function findPackageFolder(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findPackageFolder(dirname(folder))
}

declare const PYLIGHT_BUILD: string | undefined

/** A hash of the built code; absent when Pylight runs from its sources. */
export const build = typeof PYLIGHT_BUILD === 'undefined' ? undefined : PYLIGHT_BUILD

/** The package's metadata for oclif. */
export const oclifPackage = {
  name: packageJson.name,
  version,
  type: 'module' as const,
  oclif: {
    bin: 'pylight',
    description: packageJson.description,
    commands: {
      strategy: 'explicit' as const,
      target: './dist/program.cjs',
      identifier: 'asked',
    },
    topicSeparator: ' ' as const,
    topics: {
      cache: { description: 'Look at the cache of a project, and make answers stale' },
      db: { description: 'Work on the database of a project' },
    },
  },
}
