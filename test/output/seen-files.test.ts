import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { SeenFiles } from '../../src/output/seen-files.js'
import { hashOfText } from '../../src/output/text-hash.js'
import { fates, generated, newFolder, read, update } from './folder.js'

const path = 'src/generated/b.ts'
const files = [generated('src/generated/a.ts', 'a\n'), generated(path, 'b\n')]
const remember = { key: 'k1', note: [] }

let root: string
beforeEach(async () => {
  root = newFolder()
  await update(root, files, { remember })
})

function known(): string | undefined {
  return SeenFiles.ofLastRun(root).find(path, statSync(join(root, path)))?.hash
}

/** Long enough ago for file times to prove that nothing has changed since. */
function settle(): void {
  const state = JSON.parse(read(root, '.pylight/state')) as { since: number }
  const later = JSON.stringify({ ...state, since: state.since + 60_000 })
  writeFileSync(join(root, '.pylight/state'), later)
}

describe('the hash of a file that the last run saw', () => {
  it('is known', () => {
    settle()
    expect(known()).toBe(hashOfText('b\n'))
  })

  it('is not trusted while another change could leave the same times', () => {
    expect(known()).toBeUndefined()
  })

  it('is not known after an edit that keeps size and time', () => {
    settle()
    const { atime, mtime } = statSync(join(root, path))
    writeFileSync(join(root, path), 'c\n')
    utimesSync(join(root, path), atime, mtime)
    expect(known()).toBeUndefined()
  })

  it('is not known without a state', () => {
    rmSync(join(root, '.pylight/state'))
    expect(known()).toBeUndefined()
  })
})

it.each([
  ['surely', settle],
  ['perhaps', () => undefined],
])(
  'a run asks no file that is %s unchanged for its text when its hash is recorded',
  async (_, begin) => {
    begin()
    const unread = files.map(({ path, mode, text }) => ({
      path,
      mode,
      hash: hashOfText(text),
      get text(): string {
        throw new Error(`${path} was rendered`)
      },
    }))
    const changes = await update(root, [...unread, generated('src/generated/c.ts', 'c\n')])
    expect(fates(changes)).toEqual([
      'unchanged src/generated/a.ts',
      `unchanged ${path}`,
      'create src/generated/c.ts',
    ])
  },
)

it('a run finds an edit beside files that it needn’t read', async () => {
  settle()
  writeFileSync(join(root, 'src/generated/a.ts'), 'mine\n')
  const next = [generated('src/generated/a.ts', 'a\n'), generated(path, 'new\n')]
  const changes = await update(root, next, { remember: { ...remember, key: 'k2' } })
  expect(fates(changes)).toEqual(['keep src/generated/a.ts', `replace ${path}`])
  expect(read(root, path)).toBe('new\n')
})
