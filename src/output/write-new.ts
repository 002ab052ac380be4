import { rmSync, writeFileSync } from 'node:fs'

/** Writes a new file: replaces what is at its path and follows no link. */
export function writeNew(file: string, text: string, mode = 0o666): void {
  try {
    writeFileSync(file, text, { flag: 'wx', mode })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    rmSync(file)
    writeFileSync(file, text, { flag: 'wx', mode })
  }
}
