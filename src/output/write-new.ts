import { rmSync, writeFileSync } from 'node:fs'

/** Writes a file that is new: what stands in its place goes, and no link is followed. */
export function writeNew(file: string, text: string, mode = 0o666): void {
  try {
    writeFileSync(file, text, { flag: 'wx', mode })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    rmSync(file)
    writeFileSync(file, text, { flag: 'wx', mode })
  }
}
