import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { generateFixture } from '../running/generate-fixture.js'

/** Texts by path, with forward slashes, in alphabetical order. */
export type Tree = Record<string, string>

/** The project that a user gets, without files that git ignores. */
export async function generatedTree(fixture: string): Promise<Tree> {
  const files = await generateFixture(fixture)
  return sorted(files.filter(({ path }) => path !== '.env').map(({ path, text }) => [path, text]))
}

/** The files of a folder; none when it doesn't exist. */
export async function readTree(folder: string): Promise<Tree> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile())
  return sorted(
    await Promise.all(
      files.map(async (entry): Promise<[string, string]> => {
        const path = join(entry.parentPath, entry.name)
        return [relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8')]
      }),
    ),
  )
}

function sorted(entries: [string, string][]): Tree {
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
