import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { recallState } from '../../src/output/state.js'
import { generated, newFolder, once, read, update } from './folder.js'

const files = [
  generated('src/a.ts', 'a\n'),
  generated('src/generated/b.ts', 'b\n'),
  once('mine.ts', 'mine\n'),
]
const remember = { key: 'k1', note: { said: 'before' } }

let root: string
beforeEach(async () => {
  root = newFolder()
  await update(root, files, { remember })
})

/** Long enough ago for file times to prove that nothing has changed since. */
function settle(): void {
  const path = join(root, '.pylight/state')
  const state = JSON.parse(read(root, '.pylight/state')) as { since: number }
  writeFileSync(path, JSON.stringify({ ...state, since: state.since + 60_000 }))
}

describe.each(['right after a run', 'long after'])('%s', (moment) => {
  beforeEach(() => {
    if (moment === 'long after') settle()
  })

  it('recalls a run that nothing has changed since', () => {
    expect(recallState(root, 'k1')).toMatchObject({ note: { said: 'before' } })
  })

  it('ignores it for another key', () => {
    expect(recallState(root, 'k2')).toBeUndefined()
  })

  it.each<[string, () => void]>([
    ['an edit', () => writeFileSync(join(root, 'src/generated/b.ts'), 'changed\n')],
    ['an edit of the same length', () => writeFileSync(join(root, 'src/generated/b.ts'), 'c\n')],
    ['a file that is gone', () => rmSync(join(root, 'src/a.ts'))],
    ['a file of the user that is gone', () => rmSync(join(root, 'mine.ts'))],
    ['a lock that is gone', () => rmSync(join(root, 'pylight.lock'))],
    ['another lock', () => writeFileSync(join(root, 'pylight.lock'), 'pylight-lock 1 pylight 0\n')],
    [
      'a state that makes no sense',
      () => writeFileSync(join(root, '.pylight/state'), '{"key":"k1"'),
    ],
    [
      'a folder in the place of a file',
      () => {
        rmSync(join(root, 'src/generated/b.ts'))
        mkdirSync(join(root, 'src/generated/b.ts'))
      },
    ],
    [
      'an edit that keeps size and time',
      () => {
        const { atime, mtime } = statSync(join(root, 'src/generated/b.ts'))
        writeFileSync(join(root, 'src/generated/b.ts'), 'c\n')
        utimesSync(join(root, 'src/generated/b.ts'), atime, mtime)
      },
    ],
  ])('notices %s', (_, change) => {
    change()
    expect(recallState(root, 'k1')).toBeUndefined()
  })

  it('allows an edit of a once file', () => {
    writeFileSync(join(root, 'mine.ts'), 'my own\n')
    expect(recallState(root, 'k1')).toBeDefined()
  })
})

describe('a file system with coarse times', () => {
  /** Like another text of the same size, written at the same moment. */
  function disguiseEdit(): void {
    const state = read(root, '.pylight/state')
    const { files: kept } = JSON.parse(state) as { files: { path: string; hash: string }[] }
    const hash = kept.find(({ path }) => path === 'src/generated/b.ts')?.hash ?? ''
    writeFileSync(join(root, '.pylight/state'), state.replace(hash, hash.replaceAll(/./g, '0')))
  }

  it('is read', () => {
    disguiseEdit()
    expect(recallState(root, 'k1')).toBeUndefined()
  })

  it('is trusted once it is old enough', () => {
    disguiseEdit()
    settle()
    expect(recallState(root, 'k1')).toBeDefined()
  })
})

describe('a run with a message about a file', () => {
  it('is not remembered', async () => {
    writeFileSync(join(root, 'src/generated/b.ts'), 'edited\n')
    rmSync(join(root, '.pylight/state'))
    await update(root, files.slice(0, 1), { remember })
    expect(recallState(root, 'k1')).toBeUndefined()
  })
})
