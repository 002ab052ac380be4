import { execFile } from 'node:child_process'

/** What git prints; undefined where it fails or isn't there. */
export function git(folder: string, args: string[], input = ''): Promise<string | undefined> {
  const options = { cwd: folder, maxBuffer: 2 ** 28 }
  return new Promise((resolve) => {
    const child = execFile('git', args, options, (error, stdout) =>
      resolve(error ? undefined : stdout),
    )
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}
