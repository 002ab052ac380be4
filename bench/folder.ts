import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where `npm run bench` has all its folders. */
const variable = 'BENCH_FOLDER'
/** In the repository, because temporary folders may be slow, or in memory. */
const beginning = fileURLToPath(new URL('../node_modules/.bench-', import.meta.url))

export interface Folder {
  path: string
  remove: () => void
}

/** A new folder. In `npm run bench` it stays until the end of all benchmarks: see `shareFolder`. */
export function newFolder(): Folder {
  const parent = process.env[variable]
  const path = mkdtempSync(parent === undefined ? beginning : join(parent, 'part-'))
  const remove = () => {
    if (parent === undefined) rmSync(path, { recursive: true })
  }
  return { path, remove }
}

/**
 * Lets child processes make their folders in one, which is removed after all of them. An ext4 without a
 * journal takes ten times as long to create a file in the five minutes after others were deleted,
 * so each benchmark would slow down the next.
 */
export function shareFolder(): Folder {
  const folder = newFolder()
  process.env[variable] = folder.path
  return folder
}
