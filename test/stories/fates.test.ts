import { beforeEach, describe, expect, it } from 'vitest'
import { fateOf, generated, MemoryProject } from './project.js'

const lines = ['one', 'two', 'three', 'four', 'five', ''].join('\n')
const file = (text = lines) => generated('a.txt', text)

let project: MemoryProject
beforeEach(async () => {
  project = new MemoryProject()
  await project.run([file()])
})

describe('the fate of a file', () => {
  it('adopts files that are already up to date', async () => {
    project.edit('a.txt', 'one', 'ONE')
    const changes = await project.run([file(lines.replace('one', 'ONE'))])
    expect(changes).toEqual([{ path: 'a.txt', fate: 'unchanged' }])
    expect(fateOf(await project.run([file()]), 'a.txt')).toBe('replace')
  })

  it('replaces what nobody edited', async () => {
    const changes = await project.run([file('new\n')])
    expect(fateOf(changes, 'a.txt')).toBe('replace')
    expect(project.disk.get('a.txt')).toBe('new\n')
  })

  it('keeps what only the user changed, without a message', async () => {
    project.edit('a.txt', 'two', 'mine')
    const changes = await project.run([file()])
    expect(changes).toMatchObject([{ path: 'a.txt', fate: 'keep', isEdited: true }])
    expect(changes[0]?.cause).toBeUndefined()
  })

  it('merges what both changed, and continues from the result', async () => {
    project.edit('a.txt', 'one', 'mine')
    expect(fateOf(await project.run([file(lines.replace('five', 'new'))]), 'a.txt')).toBe('merge')
    expect(project.disk.get('a.txt')).toBe('mine\ntwo\nthree\nfour\nnew\n')
    expect(fateOf(await project.run([file(lines.replace('three', '3'))]), 'a.txt')).toBe('merge')
    expect(project.disk.get('a.txt')).toBe('mine\ntwo\n3\nfour\nfive\n')
  })

  it('marks what both changed differently, and stops while the marks are there', async () => {
    project.edit('a.txt', 'two', 'mine')
    const next = [file(lines.replace('two', 'new'))]
    expect(await project.run(next)).toMatchObject([{ fate: 'conflict', cause: { conflicts: 1 } }])
    expect(await project.run(next)).toMatchObject([{ fate: 'unresolved', line: 2 }])
    project.edit('a.txt', /<<<<<<<[^]*>>>>>>> pylight\n/, 'mine and new\n')
    expect(await project.run(next)).toMatchObject([{ fate: 'keep', isEdited: true }])
  })

  it('leaves deleted what the user deleted, and says so', async () => {
    const files = [file('new\n'), generated('b.txt', 'b\n')]
    await project.run([file(), generated('b.txt', 'b\n')])
    project.disk.delete('a.txt')
    for (let run = 0; run < 2; run++) {
      expect(await project.run(files)).toContainEqual({
        path: 'a.txt',
        fate: 'absent',
        cause: 'deleted',
      })
    }
    expect(project.disk.has('a.txt')).toBe(false)
    expect(fateOf(await project.run(files, { force: true }), 'a.txt')).toBe('create')
  })

  it('refuses a file that is back after it was deleted, unless it is up to date', async () => {
    const files = (text: string) => [file(text), generated('b.txt', 'b\n')]
    await project.run(files(lines))
    project.disk.delete('a.txt')
    await project.run(files(lines))
    project.disk.set('a.txt', lines)
    expect(await project.run(files('new\n'))).toContainEqual(
      expect.objectContaining({ path: 'a.txt', fate: 'refuse', cause: 'back' }),
    )
    expect(fateOf(await project.run(files(lines)), 'a.txt')).toBe('unchanged')
  })

  it('writes everything again when no generated file is left', async () => {
    project.disk.clear()
    expect(fateOf(await project.run([file()]), 'a.txt')).toBe('create')
  })

  it('writes a kept file that the user deleted since when it is generated again', async () => {
    const path = 'src/generated/a.txt'
    await project.run([generated(path, lines), generated('src/generated/b.txt', lines)])
    project.edit(path, 'two', 'mine')
    await project.run([generated('src/generated/b.txt', lines)])
    project.disk.delete(path)
    const changes = await project.run([
      generated(path, lines),
      generated('src/generated/b.txt', lines),
    ])
    expect(fateOf(changes, path)).toBe('create')
  })

  it('deletes what is no longer generated, and keeps it when it was edited', async () => {
    const [left, edited] = ['src/generated/a.txt', 'src/generated/b.txt']
    await project.run([generated(left, lines), generated(edited, lines)])
    project.edit(edited, 'two', 'mine')
    for (let run = 0; run < 2; run++) {
      const changes = await project.run([])
      expect(fateOf(changes, edited)).toBe('keep')
      expect(changes.find(({ path }) => path === edited)?.cause).toBe('edited orphan')
    }
    expect([left, edited].filter((path) => project.disk.has(path))).toEqual([edited])
    expect(fateOf(await project.run([generated(edited, 'new\n')]), edited)).toBe('conflict')
  })

  it('refuses a foreign file, until it is adopted as edited', async () => {
    project.disk.set('b.txt', 'mine\n')
    const files = [file(), generated('b.txt', 'new\n')]
    expect(fateOf(await project.run(files), 'b.txt')).toBe('refuse')
    expect(fateOf(await project.run(files, { adopt: true }), 'b.txt')).toBe('keep')
    expect(project.disk.get('b.txt')).toBe('mine\n')
    expect(fateOf(await project.run(files), 'b.txt')).toBe('keep')
  })

  it('keeps the line ends of the checkout', async () => {
    project.disk.set('a.txt', lines.replaceAll('\n', '\r\n'))
    expect(fateOf(await project.run([file()]), 'a.txt')).toBe('unchanged')
    await project.run([file(lines.replace('one', '1'))])
    expect(project.disk.get('a.txt')).toBe('1\r\ntwo\r\nthree\r\nfour\r\nfive\r\n')
    project.edit('a.txt', 'two', 'mine')
    await project.run([file(lines.replace('one', '1').replace('five', '5'))])
    expect(project.disk.get('a.txt')).toBe('1\r\nmine\r\nthree\r\nfour\r\n5\r\n')
  })
})

describe('the lock', () => {
  it('does not depend on the order of files, and is sorted', async () => {
    const files = [generated('a', 'a'), generated('b/c', 'c'), generated('B', 'B')]
    const { lock } = await new MemoryProject().plan(files)
    expect((await new MemoryProject().plan(files.toReversed())).lock).toBe(lock)
    expect(lock.split('\n').slice(1)).toEqual(lock.split('\n').slice(1, -1).sort().concat(''))
  })

  it('names the version of Pylight in its first line only', async () => {
    const { lock } = await project.plan([file()], { version: '7.8.9' })
    expect(lock.split('\n').map((line) => line.includes('7.8.9'))).toEqual([true, false, false])
  })

  it('may have the lines of two branches, as git merges them', async () => {
    const [one, other] = [lines.replace('one', 'ONE'), lines.replace('five', 'FIVE')]
    const branch = new MemoryProject()
    await branch.run([file(other)])
    await project.run([file(one)])
    const both = one.replace('five', 'FIVE')
    project.disk.set('a.txt', both)
    project.bases.set('a.txt', both)
    project.lock += branch.lock.split('\n').slice(1).join('\n')
    expect(fateOf(await project.run([file('regenerated\n')]), 'a.txt')).toBe('replace')
    expect(project.lock.split('\n')).toHaveLength(3)
  })
})
