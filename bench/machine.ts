import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'

/** Where and when something was measured. */
export interface Machine {
  node: string
  machine: string
  load: number
  day: string
}

export function thisMachine(): Machine {
  const [cpu] = cpus()
  return {
    node: process.version,
    machine: `${process.platform}, ${cpus().length.toString()} × ${cpu?.model ?? ''}`,
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
    day: new Date().toISOString().slice(0, 10),
  }
}

/** `express 5.3.0, ioredis 6.0.0, …` as a generated project has them. */
export function shopVersions(): string {
  return versionsIn('..', ['express', 'ioredis', '@prisma/client'])
}

const peers = {
  sqlite: ['apicache', 'bentocache', 'prisma-extension-redis'],
  postgresql: ['@zenstackhq/server', 'pg'],
}

/** The same, and those of the other libraries that are measured on this database. */
export function libraryVersions(provider: keyof typeof peers): string {
  return `${shopVersions()}, ${versionsIn('.', peers[provider])}`
}

function versionsIn(folder: string, names: string[]): string {
  const versions = names.map((name) => {
    const url = new URL(`${folder}/node_modules/${name}/package.json`, import.meta.url)
    const { version } = JSON.parse(readFileSync(fileURLToPath(url), 'utf8')) as { version: string }
    return `${name} ${version}`
  })
  return versions.join(', ')
}

/** `Node v20.20.2, linux, 2 × AMD EPYC, load average 1.9–3.0, 2026-11-30` */
export function machineText(machines: Machine[]): string {
  const loads = machines.map(({ load }) => load)
  const range = [...new Set([Math.min(...loads), Math.max(...loads)])]
  const names = [...new Set(machines.map(({ node, machine }) => `Node ${node}, ${machine}`))]
  const days = [...new Set(machines.map(({ day }) => day))]
  const load = range.map((each) => each.toFixed(1)).join('–')
  return `${names.join('; ')}, load average ${load}, ${days.join(' and ')}`
}
