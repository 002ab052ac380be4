import { rmSync, writeFileSync } from 'node:fs'

/** For texts of files, one after the other: new memory for each costs more than writing it. */
const memory = Buffer.allocUnsafeSlow(256 * 1024)

/** Writes a new file: replaces what is at its path and follows no link. */
export function writeNew(file: string, text: string, mode = 0o666): void {
  const bytes = encode(text)
  try {
    writeFileSync(file, bytes, { flag: 'wx', mode })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    rmSync(file)
    writeFileSync(file, bytes, { flag: 'wx', mode })
  }
}

/** Valid until the next call. */
function encode(text: string): Buffer {
  const mayBeLonger = text.length * 3 > memory.length
  return mayBeLonger ? Buffer.from(text) : memory.subarray(0, memory.write(text))
}
