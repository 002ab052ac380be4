import { existsSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fates, generated, newFolder, once, read, tree, update } from './folder.js'

const keys = generated('src/generated/users/users.cache.ts', 'keys\n', 'users')
const files = [keys, once('.env', 'PASSWORD=secret\n')]

describe('what is in the way', () => {
  it('refuses a folder and a link in the place of a file, even when forced', async () => {
    const root = newFolder()
    mkdirSync(join(root, 'a.ts'))
    symlinkSync('/dev/null', join(root, 'b.ts'))
    const changes = await update(root, [generated('a.ts', 'a'), generated('b.ts', 'b')], {
      force: true,
    })
    expect(changes).toEqual([
      { path: 'a.ts', fate: 'refuse', cause: { obstacle: 'is a folder' } },
      { path: 'b.ts', fate: 'refuse', cause: { obstacle: 'is a symbolic link' } },
    ])
  })

  it('renames no file to a name that differs in capitals alone where that is the same file', async () => {
    const root = newFolder()
    await update(root, [generated('Users.ts', 'users\n')])
    // As on a disk that takes no notice of capitals.
    linkSync(join(root, 'Users.ts'), join(root, 'users.ts'))
    for (const force of [false, true]) {
      expect(await update(root, [generated('users.ts', 'new\n')], { force })).toContainEqual({
        path: 'users.ts',
        fate: 'refuse',
        cause: {
          obstacle:
            'is Users.ts here: this disk takes no notice of capitals. Rename by way of a third name.',
        },
      })
    }
    expect(read(root, 'Users.ts')).toBe('users\n')
  })

  it('renames it where it is another file', async () => {
    const root = newFolder()
    await update(root, [generated('Users.ts', 'users\n')])
    const isOne = existsSync(join(root, 'users.ts'))
    const changes = await update(root, [generated('users.ts', 'new\n')])
    expect(fates(changes)).toEqual(
      isOne ? ['delete Users.ts', 'refuse users.ts'] : ['delete Users.ts', 'create users.ts'],
    )
    expect(tree(root)).toEqual(['pylight.lock', isOne ? 'Users.ts' : 'users.ts'])
  })

  it('never follows a folder that leads out', async () => {
    const [root, outside] = [newFolder(), newFolder()]
    symlinkSync(outside, join(root, 'src'))
    await expect(update(root, files)).rejects.toThrow(/src leads out of/)
    expect(tree(outside)).toEqual([])
    expect(existsSync(join(root, '.env'))).toBe(false)
  })

  it('deletes nothing outside, whatever the lock says', async () => {
    const [root, outside] = [newFolder(), newFolder()]
    await update(outside, [generated('precious.ts', 'precious\n')])
    const name = outside.split('/').at(-1) ?? ''
    const lock = read(outside, 'pylight.lock').replace('precious.ts', `../${name}/precious.ts`)
    writeFileSync(join(root, 'pylight.lock'), lock)
    await update(root, files)
    expect(read(outside, 'precious.ts')).toBe('precious\n')
  })

  it('names a file that stands where a folder is needed', async () => {
    const root = newFolder()
    writeFileSync(join(root, 'src'), '')
    await expect(update(root, files)).rejects.toThrow(/src is not a folder/)
    expect(tree(root)).toEqual(['src'])
  })

  it('takes back everything when one file can not be written', async () => {
    const root = newFolder()
    await update(root, files)
    const before = tree(root)
    const tooLong = generated(`src/new/${'x'.repeat(250)}.ts`, 'x')
    const run = update(root, [{ ...keys, text: 'new\n' }, generated('src/new/a.ts', 'a'), tooLong])
    await expect(run).rejects.toThrow(
      /Can't write .*x\.ts: the name is too long\. Nothing was changed\./,
    )
    expect(tree(root)).toEqual(before)
    expect(existsSync(join(root, 'src/new'))).toBe(false)
    expect(read(root, keys.path)).toBe('keys\n')
  })

  it('refuses a lock of a later format', async () => {
    const root = newFolder()
    writeFileSync(join(root, 'pylight.lock'), 'pylight-lock 2 pylight 9.0.0\n')
    await expect(update(root, files)).rejects.toThrow(/later Pylight/)
  })

  it.each(['../a.ts', '/a.ts', 'a//b.ts', 'a\\b.ts', 'C:/a.ts', './a.ts'])(
    'takes the path %s for a bug',
    async (path) => {
      await expect(update(newFolder(), [generated(path, '')])).rejects.toThrow(/unsafe path/)
    },
  )
})
