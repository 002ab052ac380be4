import { gitBytes } from './git.js'

export interface Blob {
  id: string
  text: string
}

/**
 * The blobs with names such as `HEAD:README.md`, or `:README.md` in the index; undefined for those that
 * don't exist. One process reads all, as git calls the merge driver for each file.
 */
export async function readBlobs(names: string[]): Promise<(Blob | undefined)[]> {
  const asked = names.filter((name) => !name.includes('\n'))
  if (asked.length === 0) return names.map(() => undefined)
  const input = asked.map((name) => `${name}\n`).join('')
  const answer = await gitBytes('.', ['cat-file', '--batch', '--buffer'], input)
  const found = new Map<string, Blob | undefined>()
  let rest = answer ?? Buffer.alloc(0)
  for (const name of asked) {
    const end = rest.indexOf('\n')
    const [, id, type, size = '0'] =
      /^([0-9a-f]+) (\w+) (\d+)$/.exec(rest.toString('utf8', 0, end)) ?? []
    const start = end + 1
    const text = rest.toString('utf8', start, start + Number(size))
    found.set(name, id !== undefined && type === 'blob' ? { id, text } : undefined)
    rest = rest.subarray(id === undefined ? start : start + Number(size) + 1)
  }
  return names.map((name) => found.get(name))
}
