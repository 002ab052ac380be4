import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GeneratedFile } from '../render/generated-file.js'
import { isSameText } from './text-hash.js'

/** Paths of files that still are as they would be written for the first time. */
export function unchangedScaffolds(root: string, files: GeneratedFile[]): string[] {
  const same = files.filter(({ path, text }) => {
    const file = join(root, path)
    return existsSync(file) && isSameText(readFileSync(file, 'utf8'), text)
  })
  return same.map(({ path }) => path)
}
