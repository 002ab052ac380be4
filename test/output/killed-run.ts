import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { updateFolder } from '../../src/output/update-folder.js'
import type { GeneratedFile } from '../../src/render/generated-file.js'

const [root = '', input = '', end = ''] = process.argv.slice(2)
let left = Number(end)

/** Ends the process at the change of the disk that is counted down to; a write is cut in half, or when it's short, not begun. */
function countDown(name: 'mkdirSync' | 'renameSync' | 'rmSync' | 'rmdirSync' | 'writeFileSync') {
  const act = fs[name] as (path: string, ...rest: unknown[]) => unknown
  const counted = (path: string, ...rest: unknown[]): unknown => {
    left -= 1
    if (left > 0) return act(path, ...rest)
    const [text, options] = rest
    if (typeof text === 'string' && name === 'writeFileSync') {
      act(path, text.slice(0, text.length < 10 ? 0 : text.length / 2), options)
    }
    process.kill(process.pid, 'SIGKILL')
    return undefined
  }
  Object.assign(fs, { [name]: counted })
}

countDown('mkdirSync')
countDown('renameSync')
countDown('rmSync')
countDown('rmdirSync')
countDown('writeFileSync')
syncBuiltinESMExports()

const files = JSON.parse(fs.readFileSync(input, 'utf8')) as GeneratedFile[]
await updateFolder(root, files, {
  force: false,
  adopt: false,
  conflict: 'markers',
  version: '1.2.3',
})
