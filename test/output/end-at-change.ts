import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

let left = Infinity

/** Ends the process at its n-th change of the disk; halves a long write, and omits a short one. */
export function endAtChange(n: number): void {
  left = n
  countDown('mkdirSync')
  countDown('renameSync')
  countDown('rmSync')
  countDown('rmdirSync')
  countDown('writeFileSync')
  syncBuiltinESMExports()
}

function countDown(name: 'mkdirSync' | 'renameSync' | 'rmSync' | 'rmdirSync' | 'writeFileSync') {
  const act = fs[name] as (path: string, ...rest: unknown[]) => unknown
  const counted = (path: string, ...rest: unknown[]): unknown => {
    left -= 1
    if (left > 0) return act(path, ...rest)
    const [data, options] = rest
    if ((typeof data === 'string' || Buffer.isBuffer(data)) && name === 'writeFileSync') {
      act(path, data.slice(0, data.length < 10 ? 0 : data.length / 2), options)
    }
    process.kill(process.pid, 'SIGKILL')
    return undefined
  }
  Object.assign(fs, { [name]: counted })
}
