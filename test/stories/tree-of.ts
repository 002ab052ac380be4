import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** All files below a folder with their texts. */
export function treeOf(root: string): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  const files = paths.filter((path) => statSync(join(root, path)).isFile())
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}
