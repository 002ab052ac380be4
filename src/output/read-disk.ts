import { lstatSync, realpathSync, statSync, type Stats } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { FileMode } from '../render/generated-file.js'
import type { Disk, Found } from './change-set.js'
import { statePath } from './journal.js'
import type { KnownTexts } from './known-texts.js'
import { OutputProblem, outputProblem } from './output-problem.js'
import { isOfGit } from './safe-path.js'
import type { SeenFiles } from './seen-files.js'

interface Wanted {
  path: string
  mode: FileMode
}

/** What earlier runs know of files. */
interface Known {
  texts: KnownTexts
  files?: SeenFiles
}

/**
 * Looks at paths below a folder; for a path given twice, the last mode counts.
 *
 * @throws OutputProblem when a path leads out of the folder, or a file can't be read.
 */
export function readDisk(root: string, wanted: Iterable<Wanted>, known: Known): Disk {
  const disk = new Map<string, Found>()
  const folders = new Folders(root)
  for (const { path, mode } of new Map([...wanted].map((file) => [file.path, file])).values()) {
    if (!folders.has(dirname(path))) continue
    disk.set(path, look(root, path, mode === 'once' ? undefined : known))
  }
  markTwins(root, disk)
  return disk
}

/** Paths that differ only in case may be one file; the first one is its path. */
function markTwins(root: string, disk: Map<string, Found>): void {
  const first = new Map<string, string>()
  for (const path of disk.keys()) {
    const folded = path.toLowerCase()
    const of = first.get(folded)
    if (of === undefined) first.set(folded, path)
    else if (isSameFile(join(root, path), join(root, of))) disk.set(path, { kind: 'twin', of })
  }
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((file) => lstatSync(file, { throwIfNoEntry: false }))
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev
}

function look(root: string, path: string, known?: Known): Found {
  const file = `${root}/${path}`
  try {
    const stats = lstatSync(file, { throwIfNoEntry: false })
    if (!stats?.isFile() || !known) return { kind: kindOf(stats) }
    const seen = known.files?.find(path, stats)
    if (!seen) return { kind: 'file', text: known.texts.read(file, stats) }
    return {
      kind: 'file',
      seen,
      get text() {
        return known.texts.read(file, stats)
      },
    }
  } catch (error) {
    throw outputProblem(error, `Can't read ${file}`)
  }
}

function kindOf(stats: Stats | undefined): Exclude<Found['kind'], 'twin'> {
  if (!stats) return 'missing'
  if (stats.isFile()) return 'file'
  if (stats.isDirectory()) return 'folder'
  return stats.isSymbolicLink() ? 'link' : 'special'
}

/** The folders of files: each is looked at once, from the top. */
class Folders {
  private readonly known = new Map([['.', true]])
  private readonly realRoot: string

  constructor(private readonly root: string) {
    this.realRoot = realPath(root)
  }

  has(folder: string): boolean {
    const known = this.known.get(folder)
    if (known !== undefined) return known
    const exists = this.has(dirname(folder)) && this.isFolderInside(join(this.root, folder))
    this.known.set(folder, exists)
    return exists
  }

  private isFolderInside(path: string): boolean {
    const kind = kindOf(lstatSync(path, { throwIfNoEntry: false }))
    if (kind === 'missing' || kind === 'folder') return kind === 'folder'
    const real = realPath(path)
    const isInside = real.startsWith(join(this.realRoot, sep))
    if (!isInside) throw new OutputProblem(`${path} leads out of ${this.root}, to ${real}.`)
    const parts = real.slice(this.realRoot.length).split(sep)
    if (parts.some((part) => isOfGit(part) || part === statePath)) {
      throw new OutputProblem(`${path} leads to ${real}, where no file of a project belongs.`)
    }
    if (statSync(real).isDirectory()) return true
    throw new OutputProblem(`${path} is not a folder.`)
  }
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch (error) {
    throw outputProblem(error, `Can't follow ${path}`)
  }
}
