import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('..', import.meta.url))
const { dependencies } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as {
  dependencies: Record<string, string>
}

/** Installs the other libraries in `bench`, if one of them isn't there. */
export function installPeers(): void {
  const isThere = (name: string) => existsSync(`${folder}node_modules/${name}`)
  if (Object.keys(dependencies).every(isThere)) return
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--prefix', folder], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The libraries could not be installed')
}

/** The version in `bench/package.json`. */
export function pinned(name: string): string {
  const version = dependencies[name]
  if (version === undefined) throw new Error(`${name} has no version`)
  return version
}
