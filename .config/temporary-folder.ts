import { readFileSync, statfsSync } from 'node:fs'
import { totalmem } from 'node:os'

const folder = '/dev/shm'
const gibibyte = 2 ** 30

/**
 * Puts the temporary folders of tests into memory where Linux has enough of it: tests write many small
 * files and copy whole projects, which takes up to ten times as much CPU time on a disk.
 */
export function keepTemporaryFilesInMemory(): void {
  if (process.env['TMPDIR'] === undefined && hasRoom()) process.env['TMPDIR'] = folder
}

/** Tests run programs from there, which a container may forbid. */
function hasRoom(): boolean {
  try {
    const mounts = readFileSync('/proc/mounts', 'utf8')
    const [, settings = 'noexec'] = /^\S+ \/dev\/shm tmpfs (\S+)/m.exec(mounts) ?? []
    const { bavail, bsize } = statfsSync(folder)
    const isRoomy = bavail * bsize > 4 * gibibyte && totalmem() > 8 * gibibyte
    return isRoomy && !settings.split(',').includes('noexec')
  } catch {
    return false
  }
}
