import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { GenerateOptions } from '../pipeline/generate.js'

type PackageManager = NonNullable<GenerateOptions['packageManager']>
type Name = PackageManager['name']

const names: Name[] = ['npm', 'pnpm', 'yarn']

const lockFiles: [file: string, name: Name][] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['pnpm-workspace.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['package-lock.json', 'npm'],
]

/**
 * What installs a project's packages: what package.json pins, else whose lock file is there or in the root of
 * its workspace, else what the last run found. The first run takes the program that called it.
 */
export function findPackageManager(
  root: string,
  last: { isFirst: boolean; manager?: string | undefined },
): PackageManager {
  const pinned = pinIn(root) ?? (last.isFirst ? calledBy() : undefined)
  const locked = lockedIn(root)
  const above = locked ? undefined : lockedAbove(root)
  const name = nameIn(pinned) ?? locked ?? above?.name ?? nameIn(last.manager) ?? 'npm'
  const member = above && relative(above.folder, root).split(sep).join('/')
  return { name, ...(pinned !== undefined && { pinned }), ...(member !== undefined && { member }) }
}

function nameIn(text = ''): Name | undefined {
  return names.find((name) => text === name || text.startsWith(`${name}@`))
}

/** The `packageManager` of package.json. */
function pinIn(folder: string): string | undefined {
  const { packageManager } = readManifest(folder)
  return typeof packageManager === 'string' ? packageManager : undefined
}

function readManifest(folder: string): Record<string, unknown> {
  const file = join(folder, 'package.json')
  try {
    if (!statSync(file).isFile()) return {}
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** Several lock files tell nothing. */
function lockedIn(folder: string): Name | undefined {
  const found = lockFiles.filter(([file]) => existsSync(join(folder, file)))
  const names = new Set(found.map(([, name]) => name))
  return names.size === 1 ? [...names][0] : undefined
}

/** In the root of a workspace, up to the repository's. */
function lockedAbove(folder: string): { folder: string; name: Name } | undefined {
  const parent = dirname(folder)
  if (parent === folder || existsSync(join(folder, '.git'))) return undefined
  const name = isWorkspace(parent) ? lockedIn(parent) : undefined
  return name === undefined ? lockedAbove(parent) : { folder: parent, name }
}

function isWorkspace(folder: string): boolean {
  const isOfPnpm = existsSync(join(folder, 'pnpm-workspace.yaml'))
  return isOfPnpm || readManifest(folder)['workspaces'] !== undefined
}

/** `pnpm@10.1.0` of `pnpm/10.1.0 npm/? node/v22.1.0 linux x64`; npm needs no pin. */
function calledBy(): string | undefined {
  const [, name, version] = /^(pnpm|yarn)\/(\d+\.\d+\.\d+) /.exec(agent()) ?? []
  return name !== undefined && !version?.startsWith('1.') ? `${name}@${version ?? ''}` : undefined
}

function agent(): string {
  return process.env['npm_config_user_agent'] ?? ''
}
