import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { git } from '../output/git/git.js'
import { build } from '../package.js'
import type { GeneratedFile } from '../pipeline/generate.js'

/** The generated files of both sides' specs and of the merged spec. */
export interface MadeSides {
  mine: GeneratedFile[] | undefined
  theirs: GeneratedFile[] | undefined
  /** The same as mine while the specs conflict. */
  merged: GeneratedFile[]
}

/**
 * git starts a process per file of a merge. The first process stores the result of `make` in git's
 * folder for the others, and removes results of earlier merges.
 */
export async function makeOncePerMerge(
  made: unknown,
  make: () => Promise<MadeSides | undefined>,
): Promise<MadeSides | undefined> {
  const folder = (await git('.', ['rev-parse', '--git-path', 'pylight']))?.trim()
  if (folder === undefined || build === undefined) return make()
  const hash = createHash('sha256').update(JSON.stringify([build, made]))
  const name = `merge-${hash.digest('hex')}.json`
  const kept = await read(join(folder, name))
  if (kept) return kept
  const sides = await make()
  if (sides) await keep(folder, name, sides).catch(() => undefined)
  return sides
}

async function read(file: string): Promise<MadeSides | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as MadeSides
  } catch {
    return undefined
  }
}

async function keep(folder: string, name: string, sides: MadeSides): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const old of await readdir(folder)) await rm(join(folder, old), { force: true })
  const draft = join(folder, `${name}.${randomUUID()}`)
  await writeFile(draft, JSON.stringify(sides))
  await rename(draft, join(folder, name))
}
