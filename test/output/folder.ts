import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Change } from '../../src/output/change-set.js'
import { updateFolder, type UpdateOptions } from '../../src/output/update-folder.js'
import type { GeneratedFile } from '../../src/render/generated-file.js'
import { temporaryFolder } from '../running/folders.js'

export const newFolder = (): string => temporaryFolder('pylight-output-')

export function generated(path: string, text: string, table?: string): GeneratedFile {
  return { path, mode: 'generated', text, ...(table !== undefined && { table }) }
}

export function once(path: string, text: string, table?: string): GeneratedFile {
  return { ...generated(path, text, table), mode: 'once' }
}

export function update(
  root: string,
  files: GeneratedFile[],
  options: Partial<UpdateOptions> = {},
): Promise<Change[]> {
  return updateFolder(root, files, {
    force: false,
    adopt: false,
    conflict: 'markers',
    version: '1.2.3',
    ...options,
  })
}

/** `create a.ts`, one line per change. */
export function fates(changes: Change[]): string[] {
  return changes.map(({ fate, path }) => `${fate} ${path}`)
}

export function read(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** All files below a folder, except Pylight's own folder. */
export function tree(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('.pylight') && statSync(join(root, path)).isFile())
    .sort()
}
