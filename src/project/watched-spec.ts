import { realpathSync, statSync, watch, type FSWatcher } from 'node:fs'
import { dirname } from 'node:path'
import { lockPath } from '../output/lock-file.js'
import { stampOf } from '../output/stamp.js'
import { UsageProblem } from './usage-problem.js'
import { displayPath, isProgram } from './spec-file.js'

/**
 * Watches the folders of a spec's files, because a watch of a file itself ends when the file is
 * replaced.
 */
export class WatchedSpec {
  /** The files of a program, from its last run. */
  readonly loaded = new Set<string>()
  private folders = new Map<string, FSWatcher>()
  private stamp: string

  constructor(
    private readonly path: string,
    private readonly onChange: () => void,
  ) {
    this.stamp = stampOfFile(path)
  }

  /** Watches the current folders of the files. */
  follow(): void {
    const files = [this.path, realPath(this.path), ...this.loaded]
    const wanted = new Set(files.map(dirname))
    const opened = [...wanted].flatMap((folder): [string, FSWatcher][] => {
      const watcher = this.folders.get(folder) ?? this.open(folder)
      return watcher ? [[folder, watcher]] : []
    })
    for (const [folder, watcher] of this.folders) if (!wanted.has(folder)) watcher.close()
    this.folders = new Map(opened)
  }

  close(): void {
    for (const watcher of this.folders.values()) watcher.close()
  }

  private open(folder: string): FSWatcher | undefined {
    try {
      const watcher = watch(folder, (_, name) => {
        if (this.isConcerned(name)) this.onChange()
      })
      return watcher.on('error', this.onChange)
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (code === 'ENOENT') return undefined
      throw new UsageProblem(`Can't watch ${displayPath(folder)}: ${message}.`)
    }
  }

  /** A program may read other files beside its own, such as an `.env`. */
  private isConcerned(name: string | null): boolean {
    if (isProgram(this.path)) return !isOwnOutput(name ?? '')
    const stamp = stampOfFile(this.path)
    const isChanged = stamp !== this.stamp
    this.stamp = stamp
    return isChanged
  }
}

function isOwnOutput(name: string): boolean {
  return name === lockPath || name.endsWith('.pylight-new')
}

/** Empty while the file doesn't exist. */
function stampOfFile(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats ? stampOf(stats) : ''
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
