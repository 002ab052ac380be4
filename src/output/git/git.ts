import { execFile } from 'node:child_process'

/** git's output; undefined when git fails or isn't installed. */
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
