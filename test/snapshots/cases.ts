import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url))
const snapshots = fileURLToPath(new URL('../../snapshots', import.meta.url))

/** The fixtures of projects: each has a spec, and a snapshot of the same name. */
export const cases: string[] = readdirSync(fixtures)
  .filter((name) =>
    ['pylight.yaml', 'pylight.config.ts'].some((spec) => existsSync(`${fixtures}/${name}/${spec}`)),
  )
  .sort()

export const snapshotRoot = snapshots
export const snapshotFolder = (name: string): string => `${snapshots}/${name}`
export const fixtureFolder = (name: string): string => `${fixtures}/${name}`
