import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Creates an empty folder beside `folder`, and removes those that killed runs left. */
export async function makeSiblingFolder(folder: string): Promise<string> {
  const parent = dirname(folder)
  await mkdir(parent, { recursive: true })
  await removeAbandoned(parent, `.${basename(folder)}-`)
  const fresh = join(parent, `.${basename(folder)}-${process.pid}-${randomUUID()}`)
  await mkdir(fresh)
  return fresh
}

/** Replaces `folder` by `fresh`. Of two concurrent runs, the later one's folder stays complete. */
export async function replaceFolder(fresh: string, folder: string): Promise<void> {
  const retired = `${fresh}-old`
  for (let attempts = 1; ; attempts++) {
    await rename(folder, retired).catch(ignore('ENOENT'))
    const isPlaced = await rename(fresh, folder).then(
      () => true,
      (error: unknown) => {
        if (attempts === 5) throw error
        return ignore('ENOTEMPTY', 'EEXIST', 'EPERM')(error)
      },
    )
    await rm(retired, { recursive: true, force: true })
    if (isPlaced) return
  }
}

async function removeAbandoned(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const owner = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length)) : Number.NaN
    if (Number.isNaN(owner) || isRunning(owner)) continue
    await rm(join(parent, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function ignore(...codes: string[]): (error: unknown) => false {
  return (error) => {
    if (codes.includes(codeOf(error))) return false
    throw error
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
