import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = fileURLToPath(new URL('../node_modules', import.meta.url))
const groupBy = fileURLToPath(new URL('group-by.js', import.meta.url))

/** The same tables for ZenStack, whose language is Prisma's, without generators of clients. */
export function zmodelOf(prismaSchema: string): string {
  return prismaSchema.replace(/^generator \w+ \{\n[^}]*\}\n\n/gm, '')
}

/** Node's arguments for `zen generate`, which then asks no server for news. */
export function generateArgs(packages: string, model: string, out: string): string[] {
  const cli = join(packages, '@zenstackhq/cli/bin/cli')
  const quiet = ['--silent', '--no-version-check', '--no-tips']
  return ['--import', groupBy, cli, 'generate', '--schema', model, '--output', out, ...quiet]
}

/** Writes what ZenStack makes of the tables, where its packages are found, and returns the schema's file. */
export function writeZenStackSchema(prismaSchema: string): string {
  const folder = join(packages, '.zenstack')
  mkdirSync(folder, { recursive: true })
  const model = join(folder, 'schema.zmodel')
  writeFileSync(model, zmodelOf(prismaSchema))
  const { status, stderr } = spawnSync(process.execPath, generateArgs(packages, model, folder))
  if (status !== 0) throw new Error(String(stderr))
  return join(folder, 'schema.ts')
}
