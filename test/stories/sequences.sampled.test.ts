import { describe, expect, it } from 'vitest'
import { sampled } from '../sampled.js'
import type { Change } from '../../src/output/change-set.js'
import { Random } from '../snapshots/random.js'
import { MemoryProject } from './project.js'
import { changeSpec, filesOf, twoTables, type Spec } from './random-spec.js'

const [first, count] = (process.env['PYLIGHT_SEQUENCES'] ?? `0,${sampled(15, 200)}`)
  .split(',')
  .map(Number)
const seeds = Array.from({ length: count ?? 0 }, (_, index) => (first ?? 0) + index)

/** Edits of generated files, of which no line may be lost. */
class Hand {
  /** Each typed line and its path. */
  readonly typed = new Map<string, string>()
  readonly edited = new Set<string>()
  private count = 0

  constructor(
    private readonly project: MemoryProject,
    private readonly random: Random,
  ) {}

  edit(): void {
    const paths = [...this.project.disk.keys()].filter((path) => !path.startsWith('src/custom/'))
    const path = this.random.pick(paths.filter((one) => /\.(ts|prisma)$/.test(one)))
    const lines = (this.project.disk.get(path) ?? '').split('\n')
    const at = this.random.below(lines.length)
    this.random.pick([
      () => lines.splice(at, 0, this.line(path, '// ')),
      () => lines.splice(lines.length - 1, 0, this.line(path, '', '() {}', 'export function ')),
      () => lines.splice(1, 0, this.line(path, '', " } from './own.js'", 'import { ')),
      () => lines.splice(at, 1, this.line(path, `${lines[at] ?? ''} // `)),
      () => this.isFree(lines[at] ?? '') && lines.splice(at, 1),
    ])()
    this.project.disk.set(path, lines.join('\n'))
    this.edited.add(path)
  }

  deleteFile(): void {
    const path = this.random.pick([...this.project.disk.keys()])
    this.project.disk.delete(path)
    this.edited.add(path)
    for (const [line, typedInto] of this.typed) if (typedInto === path) this.typed.delete(line)
  }

  /** Files of renamed tables have other paths. */
  follow(changes: Change[]): void {
    for (const { path, from } of changes) {
      if (from === undefined) continue
      if (this.edited.has(from)) this.edited.add(path)
      for (const [line, typedInto] of this.typed) if (typedInto === from) this.typed.set(line, path)
    }
  }

  private line(path: string, before: string, after = '', start = ''): string {
    this.count += 1
    for (const [typed] of this.typed) if (before.includes(typed)) this.typed.delete(typed)
    const word = `typed_${this.count}_`
    this.typed.set(word, path)
    return `${start}${before}${word}${after}`
  }

  private isFree(line: string): boolean {
    return ![...this.typed.keys()].some((typed) => line.includes(typed))
  }
}

/** A user who resolves conflicts by keeping both sides. */
function resolveAll(project: MemoryProject): void {
  for (const [path, text] of project.disk) {
    const isMark = (line: string) => /^(<{7}|\|{7}|={7}|>{7})/.test(line)
    if (!text.includes('<<<<<<< yours')) continue
    project.disk.set(
      path,
      text
        .split('\n')
        .filter((line) => !isMark(line))
        .join('\n'),
    )
  }
}

describe('random sequences of changes of the spec and edits by hand', () => {
  it.each(seeds)('lose no line (%i)', async (seed) => {
    const random = new Random(seed)
    const [spec, project]: [Spec, MemoryProject] = [twoTables(), new MemoryProject()]
    const hand = new Hand(project, random)
    let files = filesOf(spec) ?? []
    await project.run(files)
    for (let step = 0; step < 4; step++) {
      for (let edits = random.below(4); edits > 0; edits--) hand.edit()
      if (random.below(5) === 0) hand.deleteFile()
      const next = structuredClone(spec)
      changeSpec(next, random)
      const made = filesOf(next)
      if (made) [spec.tables, files] = [next.tables, made]

      const changes = await project.run(files)
      const stopped = changes.filter(({ fate }) => fate === 'refuse')
      if (stopped.length === 0) hand.follow(changes)
      for (const { cause } of stopped) {
        expect(['not made', { breaks: expect.any(String) as string }]).toContainEqual(cause)
      }
      for (const [line, path] of hand.typed) expect(project.disk.get(path), line).toContain(line)
      if (stopped.length > 0) return
      resolveAll(project)
    }
    await project.run(files)
    for (const { path, mode, text } of files) {
      if (mode === 'generated' && !hand.edited.has(path)) expect(project.disk.get(path)).toBe(text)
    }
    const [disk, lock] = [new Map(project.disk), project.lock]
    const again = await project.run(files)
    expect(again.map(({ fate }) => fate)).not.toContain('merge')
    expect(project.disk).toEqual(disk)
    expect(project.lock).toBe(lock)
  })
})
