import { lstatSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { KnownTexts } from '../../src/output/known-texts.js'
import { newFolder } from './folder.js'

let file: string
beforeEach(() => {
  file = join(newFolder(), 'a.ts')
  writeFileSync(file, 'before\n')
})

describe.each([
  ['long ago', 60_000],
  ['just now', 0],
])('a file that was written %s', (_, age) => {
  let texts: KnownTexts
  beforeEach(() => {
    texts = new KnownTexts()
    texts.beginRun(statSync(file).mtimeMs + age)
  })
  const read = () => texts.read(file, lstatSync(file))

  it('has the text that it had', () => {
    expect([read(), read()]).toEqual(['before\n', 'before\n'])
  })

  it.each<[string, () => void]>([
    ['an edit of the same length', () => writeFileSync(file, 'behind\n')],
    [
      'another file in its place',
      () => {
        rmSync(file)
        writeFileSync(file, 'behind\n')
      },
    ],
    [
      'an edit that keeps size and time',
      () => {
        const { atime, mtime } = statSync(file)
        writeFileSync(file, 'behind\n')
        utimesSync(file, atime, mtime)
      },
    ],
  ])('is read again after %s', (_, change) => {
    read()
    change()
    expect(read()).toBe('behind\n')
  })
})
