import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hashOfText } from '../../src/output/text-hash.js'
import { fates, generated, newFolder, once, read, tree, update } from './folder.js'

const keys = generated('src/generated/users/users.cache.ts', 'keys\n', 'users')
const files = [keys, once('.env', 'PASSWORD=secret\n')]

describe('obstacles', () => {
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

  it('does not rename a file to a name that differs only in case if it is the same file', async () => {
    const root = newFolder()
    await update(root, [generated('Users.ts', 'users\n')])
    // As on a disk that ignores case.
    linkSync(join(root, 'Users.ts'), join(root, 'users.ts'))
    for (const force of [false, true]) {
      expect(await update(root, [generated('users.ts', 'new\n')], { force })).toContainEqual({
        path: 'users.ts',
        fate: 'refuse',
        cause: {
          obstacle:
            'is the same file as Users.ts: this disk ignores case. Rename it through a third name.',
        },
      })
    }
    expect(read(root, 'Users.ts')).toBe('users\n')
  })

  it('renames it if it is another file', async () => {
    const root = newFolder()
    const [former, next] = ['src/generated/Users.ts', 'src/generated/users.ts']
    await update(root, [generated(former, 'users\n')])
    const isOne = existsSync(join(root, next))
    const changes = await update(root, [generated(next, 'new\n')])
    expect(fates(changes)).toEqual([`delete ${former}`, `${isOne ? 'refuse' : 'create'} ${next}`])
    expect(tree(root)).toEqual(['pylight.lock', isOne ? former : next])
  })

  it('never follows a folder that leads out', async () => {
    const [root, outside] = [newFolder(), newFolder()]
    symlinkSync(outside, join(root, 'src'))
    await expect(update(root, files)).rejects.toThrow(/src leads out of/)
    expect(tree(outside)).toEqual([])
    expect(existsSync(join(root, '.env'))).toBe(false)
  })

  it.each([
    '.pylight',
    '.pylight/.gitignore',
    '.pylight/base',
    '.pylight/base/src',
    '.pylight/state',
  ])('follows no link at %s', async (path) => {
    const [root, outside] = [newFolder(), newFolder()]
    mkdirSync(dirname(join(root, path)), { recursive: true })
    mkdirSync(join(outside, 'generated'))
    writeFileSync(join(outside, 'state'), 'mine\n')
    const isFile = /(ignore|state)$/.test(path)
    symlinkSync(isFile ? join(outside, 'state') : outside, join(root, path))
    await expect(update(root, files)).rejects.toThrow(/is a link, which Pylight never follows/)
    expect(tree(outside)).toEqual(['state'])
    expect(read(outside, 'state')).toBe('mine\n')
    expect(tree(root)).toEqual([])
  })

  it.each(['pylight.lock', '.pylight/state', '.pylight/running', '.pylight/next-lock'])(
    'neither reads from a pipe at %s nor takes a folder for a file',
    async (path) => {
      for (const make of [makePipe, mkdirSync]) {
        const root = newFolder()
        mkdirSync(join(root, '.pylight'))
        make(join(root, path))
        await expect(update(root, files)).rejects.toThrow(/ is not a file| it is a folder/)
        expect(existsSync(join(root, 'src'))).toBe(false)
      }
    },
  )

  it('changes nothing when a folder is in the place of a base', async () => {
    const root = newFolder()
    await update(root, files)
    const base = join(root, '.pylight/base', keys.path)
    rmSync(base)
    mkdirSync(base)
    const run = update(root, [{ ...keys, text: 'new\n' }])
    await expect(run).rejects.toThrow(/users\.cache\.ts is a folder\. Delete it/)
    expect(read(root, keys.path)).toBe('keys\n')
  })

  it('keeps bases in folders named like its own files', async () => {
    const root = newFolder()
    const state = generated('src/generated/state/state.ts', 'one\n', 'state')
    await update(root, [state])
    await update(root, [{ ...state, text: 'two\n' }])
    expect(read(root, state.path)).toBe('two\n')
  })

  it.each(['.git', '.pylight', 'src/.git', 'src/.GIT'])(
    'follows no link into %s',
    async (inside) => {
      const root = newFolder()
      mkdirSync(join(root, inside), { recursive: true })
      symlinkSync(join(root, inside), join(root, 'x'))
      await expect(update(root, [generated('x/a.ts', '')])).rejects.toThrow(/leads to/)
    },
  )

  it('deletes only what it can have made, whatever the lock says', async () => {
    const root = newFolder()
    await update(root, files)
    const paths = ['.git/HEAD', 'src/.git/HEAD', 'LICENSE', 'src/mine.ts', 'prisma/dev.db']
    for (const path of paths) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), 'mine\n')
      for (const mode of ['generated', 'once']) {
        const line = `${path} ${mode} users ${hashOfText('mine\n')}\n`
        appendFileSync(join(root, 'pylight.lock'), line)
      }
    }
    await update(root, files)
    for (const path of paths) expect(read(root, path)).toBe('mine\n')
    expect(read(root, 'pylight.lock')).not.toMatch(/HEAD|LICENSE|mine|dev/)
  })

  it('passes over paths of the lock that no file system takes', async () => {
    const root = newFolder()
    await update(root, files)
    const before = read(root, 'pylight.lock')
    for (const path of [Array(20_000).fill('d').join('/'), 'd'.repeat(300)])
      appendFileSync(join(root, 'pylight.lock'), `${path} generated - ${'0'.repeat(32)}\n`)
    await update(root, files)
    expect(read(root, 'pylight.lock')).toBe(before)
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

  it('names a file in the place of a folder', async () => {
    const root = newFolder()
    writeFileSync(join(root, 'src'), '')
    await expect(update(root, files)).rejects.toThrow(/src is not a folder/)
    expect(tree(root)).toEqual(['src'])
  })

  it('undoes everything when one file can not be written', async () => {
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
    await expect(update(root, files)).rejects.toThrow(/newer Pylight/)
  })

  it.each(['../a.ts', '/a.ts', 'a//b.ts', 'a\\b.ts', 'C:/a.ts', './a.ts'])(
    'takes the path %s for a bug',
    async (path) => {
      await expect(update(newFolder(), [generated(path, '')])).rejects.toThrow(/unsafe path/)
    },
  )
})

function makePipe(path: string): void {
  execFileSync('mkfifo', [path])
}
