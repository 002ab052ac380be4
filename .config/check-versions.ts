import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Fails when a package is installed, or asked for in a generated project, in a version that is known to be unsafe. */

interface Refusal {
  below: string
  why: string
}

interface Manifest {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

const root = fileURLToPath(new URL('..', import.meta.url))
const refused = readJson<Record<string, Refusal>>('.config/refused-versions.json')

const found = [...installed(), ...generated()].flatMap(([place, name, version]) => {
  const refusal = refused[name]
  if (!refusal || !isBelow(version, refusal.below)) return []
  return [`${place}: ${name} ${version} is below ${refusal.below} (${refusal.why})`]
})
for (const line of found) console.error(line)
process.exitCode = found.length > 0 ? 1 : 0

function* installed(): Generator<[place: string, name: string, version: string]> {
  const { packages } = readJson<{ packages: Record<string, { version?: string }> }>(
    'package-lock.json',
  )
  for (const [path, { version }] of Object.entries(packages)) {
    const name = path.split('node_modules/').at(-1) ?? ''
    if (version !== undefined) yield [path, name, version]
  }
}

/** The lowest version that a range allows. */
function* generated(): Generator<[place: string, name: string, version: string]> {
  for (const name of readdirSync(`${root}/snapshots`)) {
    const path = `snapshots/${name}/package.json`
    const { dependencies, devDependencies } = readJson<Manifest>(path)
    for (const [dependency, range] of Object.entries({ ...dependencies, ...devDependencies })) {
      yield [path, dependency, range.replace(/^[^\d]+/, '')]
    }
  }
}

function isBelow(version: string, limit: string): boolean {
  const [left, right] = [version, limit].map((text) => text.split('.').map(Number.parseFloat))
  const at = left?.findIndex((part, index) => part !== right?.[index]) ?? -1
  return at >= 0 && (left?.[at] ?? 0) < (right?.[at] ?? 0)
}

function readJson<Content>(path: string): Content {
  return JSON.parse(readFileSync(`${root}/${path}`, 'utf8')) as Content
}
