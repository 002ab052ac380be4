import { describe, expect, it } from 'vitest'
import type { Found } from '../../src/output/change-set.js'
import { compareWithDisk } from '../../src/output/compare.js'
import { parseLock } from '../../src/output/lock-file.js'
import type { GeneratedFile } from '../../src/render/generated-file.js'

/** A small repeatable source of numbers below `limit`. */
function dice(seed: number): (limit: number) => number {
  let state = seed + 1
  return (limit) => {
    state = (state * 48271) % 2147483647
    return state % limit
  }
}

const paths = ['a.ts', 'src/b.ts', 'src/c/d.ts', 'src/c/e.ts', 'f']

/** Runs of the generator and edits of a user in any order, on a disk that is only a Map. */
class Project {
  disk = new Map<string, string>()
  lock = ''
  /** What the user typed, by path: a generator must never lose it unless it's told to. */
  typed = new Map<string, string>()

  run(files: GeneratedFile[], force: boolean): 'done' | 'refused' {
    const disk = new Map<string, Found>(
      [...this.disk].map(([path, text]) => [path, { kind: 'file', text }]),
    )
    const options = { force, version: '1.0.0' }
    const { changes, lock } = compareWithDisk(files, parseLock(this.lock), disk, options)
    if (changes.some(({ fate }) => fate === 'refuse')) return 'refused'
    for (const { path, fate, text } of changes) {
      if (fate === 'delete') this.disk.delete(path)
      if (text !== undefined) this.disk.set(path, text)
    }
    this.lock = lock
    return 'done'
  }
}

function randomFiles(roll: (limit: number) => number): GeneratedFile[] {
  return paths
    .filter(() => roll(4) > 0)
    .map((path) => ({
      path,
      mode: path === 'f' ? 'once' : 'generated',
      text: `version ${roll(3)}\n`,
    }))
}

describe('any order of runs and edits', () => {
  it.each(Array.from({ length: 300 }, (_, seed) => seed))('loses no edit (%i)', (seed) => {
    const roll = dice(seed)
    const project = new Project()
    for (let step = 0; step < 12; step++) {
      const path = paths[roll(paths.length)] ?? ''
      if (roll(3) === 0) {
        project.disk.set(path, `typed ${step}\n`)
        project.typed.set(path, `typed ${step}\n`)
      } else if (roll(6) === 0) {
        project.disk.delete(path)
        project.typed.delete(path)
      } else {
        project.run(randomFiles(roll), false)
      }
      for (const [typedPath, text] of project.typed) expect(project.disk.get(typedPath)).toBe(text)
    }
  })

  it.each(Array.from({ length: 100 }, (_, seed) => seed))(
    'ends in the same tree when forced, with nothing left to do (%i)',
    (seed) => {
      const roll = dice(seed)
      const project = new Project()
      project.run(randomFiles(roll), false)
      project.disk.set(paths[roll(paths.length)] ?? '', 'typed\n')
      const files = randomFiles(roll)
      expect(project.run(files, true)).toBe('done')
      for (const { path, mode, text } of files) {
        if (mode === 'generated') expect(project.disk.get(path)).toBe(text)
        else expect(project.disk.has(path)).toBe(true)
      }
      const [disk, lock] = [new Map(project.disk), project.lock]
      expect(project.run(files, false)).toBe('done')
      expect(project.disk).toEqual(disk)
      expect(project.lock).toBe(lock)
    },
  )
})

describe('the lock', () => {
  const file = (path: string): GeneratedFile => ({ path, mode: 'generated', text: path })

  it('does not depend on the order of files', () => {
    const [one, other] = [
      [file('a'), file('b/c'), file('B')],
      [file('B'), file('b/c'), file('a')],
    ]
    const lockOf = (files: GeneratedFile[]): string =>
      compareWithDisk(files, parseLock(''), new Map(), { force: false, version: '1.0.0' }).lock
    expect(lockOf(one)).toBe(lockOf(other))
  })

  it('names the version of Pylight in its first line only', () => {
    const { lock } = compareWithDisk([file('a')], parseLock(''), new Map(), {
      force: false,
      version: '7.8.9',
    })
    expect(lock.split('\n').map((line) => line.includes('7.8.9'))).toEqual([true, false, false])
  })
})
