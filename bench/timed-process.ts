import { spawnSync } from 'node:child_process'

/** The milliseconds that Node takes for a whole process; throws when it fails. */
export function timeOf(args: string[], cwd?: string, env: NodeJS.ProcessEnv = {}): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
  })
  const milliseconds = performance.now() - start
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${String(stderr)}`)
  return milliseconds
}
