import type { GeneratedFile } from '../../src/render/generated-file.js'

/** A change to one generated file: `from`, which it must contain, becomes `to`. */
export interface Edit {
  path: string
  from: string | RegExp
  to: string
}

/** Throws when an edit changes nothing, because the templates have changed. */
export function editFiles(files: GeneratedFile[], edits: Edit[]): GeneratedFile[] {
  const edited = new Map(files.map((file) => [file.path, file]))
  for (const { path, from, to } of edits) {
    const file = edited.get(path)
    const text = file?.text.replace(from, () => to)
    if (!file || text === undefined || text === file.text) {
      throw new Error(`${path} no longer contains ${String(from)}`)
    }
    edited.set(path, { ...file, text })
  }
  return [...edited.values()]
}
