import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Provider } from '../../databases/provider.js'
import { PrismaProblem } from '../problem.js'
import { isBelow, realPath } from '../real-path.js'
import type { Migration } from './migration.js'
import { schemaFile } from './recorded-schema.js'

/** Below the project's folder; the layout is that of Prisma Migrate. */
export const migrationsFolder = 'prisma/migrations'

/**
 * The migrations of a project in the order in which they run.
 *
 * @throws PrismaProblem when they are for another provider, or a folder has no `migration.sql`
 */
export function readMigrations(projectFolder: string, provider: Provider): Migration[] {
  const folder = join(projectFolder, migrationsFolder)
  const stats = statSync(folder, { throwIfNoEntry: false })
  if (!stats) return []
  if (!stats.isDirectory()) throw new PrismaProblem(`${migrationsFolder} is not a folder.`)
  refuseOtherProvider(folder, provider)
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  return names.sort().map((name) => readMigration(folder, name))
}

function readMigration(folder: string, name: string): Migration {
  const script = join(folder, name, 'migration.sql')
  if (!existsSync(script)) {
    const path = `${migrationsFolder}/${name}`
    throw new PrismaProblem(`${path} has no migration.sql. Restore the file, or delete the folder.`)
  }
  const sql = readFileSync(script, 'utf8')
  const recorded = join(folder, name, schemaFile)
  if (!existsSync(recorded)) return { name, sql }
  return { name, sql, schema: readFileSync(recorded, 'utf8') }
}

const lockFile = 'migration_lock.toml'

/** Prisma Migrate refuses a folder without this file, and one for another provider. */
function refuseOtherProvider(folder: string, provider: Provider): void {
  const path = join(folder, lockFile)
  if (!existsSync(path)) return
  const [, found] = /^\s*provider\s*=\s*"(\w+)"/m.exec(readFileSync(path, 'utf8')) ?? []
  if (found === undefined || found === provider) return
  throw new PrismaProblem(
    `The migrations in ${migrationsFolder} are for ${found}, but the spec is for ${provider}. ` +
      'Move them elsewhere and begin anew, or correct database.url.',
  )
}

/** Writes a migration; returns its folder, relative to the project's. */
export function writeMigration(
  projectFolder: string,
  provider: Provider,
  { name, sql, schema }: Migration,
): string {
  const folder = join(projectFolder, migrationsFolder)
  if (!isBelow(projectFolder, folder)) {
    throw new PrismaProblem(`${folder} leads out of the project, to ${realPath(folder)}.`)
  }
  mkdirSync(join(folder, name), { recursive: true })
  const lock = join(folder, lockFile)
  if (!lstatSync(lock, { throwIfNoEntry: false }))
    writeFileSync(lock, `${lockComment}\nprovider = "${provider}"\n`)
  if (schema !== undefined) writeFileSync(join(folder, name, schemaFile), schema)
  writeFileSync(join(folder, name, 'migration.sql'), sql)
  return `${migrationsFolder}/${name}`
}

const lockComment = '# Commit this file: it says which database the migrations are for.'
