import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pinned } from '../peers/install.js'

/** The latest that run on Node 20. */
export const versions = {
  orval: '7.13.2',
  '@hey-api/openapi-ts': '0.95.0',
  typescript: '6.0.3',
  '@zenstackhq/cli': pinned('@zenstackhq/cli'),
  'prisma-generator-express': '1.66.0',
  prisma: '7.10.0',
  '@prisma/client': '7.10.0',
}

const folder = fileURLToPath(new URL('../../.cache/generators', import.meta.url))

/** Installs the other generators, if they aren't there, and returns their folder. */
export function installGenerators(): string {
  const wanted = JSON.stringify({ private: true, dependencies: versions })
  if (installed() === wanted) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/package.json`, wanted)
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder]
  const { status } = spawnSync('npm', args, { stdio: 'inherit' })
  if (status !== 0) throw new Error('The generators could not be installed')
  writeFileSync(`${folder}/installed.json`, wanted)
  return folder
}

function installed(): string | undefined {
  try {
    return readFileSync(`${folder}/installed.json`, 'utf8')
  } catch {
    return undefined
  }
}
