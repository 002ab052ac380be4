import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { lockPath } from '../lock-file.js'
import { parseHeader } from '../lock-header.js'
import { git } from './git.js'

/** A generated project in a git work tree; paths are relative to its top. */
export interface GitProject {
  /** Empty, or ending with a slash. */
  folder: string
  spec: string
}

/** The projects whose locks git tracks, and with `--others` also untracked ones. */
export async function listProjects(top: string, ...args: string[]): Promise<GitProject[]> {
  const listed = await git(top, [
    'ls-files',
    '-z',
    '--cached',
    ...args,
    '--',
    `:(glob)**/${lockPath}`,
  ])
  const locks = [...new Set(listed?.split('\0').filter(Boolean))].filter((path) =>
    existsSync(join(top, path)),
  )
  return locks.map((path) => {
    const { spec } = parseHeader(readFileSync(join(top, path), 'utf8'))
    const folder = path.slice(0, -lockPath.length)
    return { folder, spec: posix.join(folder, spec) }
  })
}
