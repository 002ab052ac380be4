import { execFile } from 'node:child_process'

/** git's output; undefined when git fails or isn't installed. */
export async function git(folder: string, args: string[], input = ''): Promise<string | undefined> {
  return (await gitBytes(folder, args, input))?.toString()
}

/** The same as it is. */
export function gitBytes(
  folder: string,
  args: string[],
  input: string,
): Promise<Buffer | undefined> {
  const options = { cwd: folder, maxBuffer: 2 ** 28, encoding: 'buffer' } as const
  return new Promise((resolve) => {
    const child = execFile('git', args, options, (error, stdout) =>
      resolve(error ? undefined : stdout),
    )
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}
