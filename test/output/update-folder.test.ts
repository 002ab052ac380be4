import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fates, generated, newFolder, once, read, tree, update } from './folder.js'

const keys = generated('src/generated/users/users.cache.ts', 'keys\n', 'users')
const custom = once('src/custom/users.ts', 'hooks\n', 'users')
const dockerfile = once('Dockerfile', 'FROM node\n')
const secrets = once('.env', 'PASSWORD=secret\n')
const files = [keys, custom, dockerfile, secrets]

describe('a first run', () => {
  it('creates every file and lists them in the lock, last of all', async () => {
    const root = newFolder()
    expect(fates(await update(root, files))).toEqual([
      'create .env',
      'create Dockerfile',
      'create src/custom/users.ts',
      'create src/generated/users/users.cache.ts',
    ])
    expect(tree(root)).toEqual(['.env', 'Dockerfile', 'pylight.lock', custom.path, keys.path])
    expect(read(root, 'pylight.lock')).toMatchInlineSnapshot(`
      "pylight-lock 1 pylight 1.2.3
      Dockerfile once - -
      src/custom/users.ts once users 23481c9a6780df17638e4a2463e6d5c7
      src/generated/users/users.cache.ts generated users 71e10a1ea66438a092639ff7b67f115a
      "
    `)
  })

  it('lets only the owner read the secrets and keeps them out of the lock', async () => {
    const root = newFolder()
    await update(root, files)
    expect(statSync(join(root, '.env')).mode & 0o777).toBe(0o600)
    expect(read(root, 'pylight.lock')).not.toContain('.env')
  })

  it('makes the folder when it is not there', async () => {
    const root = join(newFolder(), 'with space/ünïcödé')
    await update(root, files)
    expect(read(root, keys.path)).toBe('keys\n')
  })

  it('keeps its own state out of git, but not what it needs to merge', async () => {
    const root = newFolder()
    await update(root, files)
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' })
    git('init', '-q')
    const listed = git('ls-files', '--others', '--exclude-standard', '.pylight').split('\n')
    expect(listed).toEqual(['.pylight/.gitignore', `.pylight/base/${keys.path}`, ''])
  })

  it('adopts a file with the same text, and refuses to replace another', async () => {
    const root = newFolder()
    writeFileSync(join(root, 'same.ts'), 'same\n')
    writeFileSync(join(root, 'other.ts'), 'mine\n')
    const changes = await update(root, [
      generated('same.ts', 'same\n'),
      generated('other.ts', 'other\n'),
      generated('third.ts', 'third\n'),
    ])
    expect(changes).toEqual([
      { path: 'other.ts', fate: 'refuse', cause: 'not made', before: 'mine\n' },
      { path: 'same.ts', fate: 'unchanged' },
      { path: 'third.ts', fate: 'create', text: 'third\n' },
    ])
    expect(tree(root)).toEqual(['other.ts', 'same.ts'])
  })
})

describe('a later run', () => {
  it('touches nothing that is unchanged, the lock included', async () => {
    const root = newFolder()
    await update(root, files)
    const long = new Date('2020-01-01')
    for (const path of tree(root)) utimesSync(join(root, path), long, long)
    await update(root, files)
    for (const path of tree(root)) expect(statSync(join(root, path)).mtime).toEqual(long)
  })

  it('replaces what changed in the spec', async () => {
    const root = newFolder()
    await update(root, files)
    const changes = await update(root, [
      { ...keys, text: 'new keys\n' },
      custom,
      dockerfile,
      secrets,
    ])
    expect(fates(changes)).toContain(`replace ${keys.path}`)
    expect(read(root, keys.path)).toBe('new keys\n')
  })

  it('keeps the permissions of what it replaces or moves', async () => {
    const root = newFolder()
    await update(root, files)
    chmodSync(join(root, keys.path), 0o740)
    await update(root, [{ ...keys, text: 'new keys\n' }, custom])
    expect(statSync(join(root, keys.path)).mode & 0o777).toBe(0o740)
    const was = { path: keys.path, words: [] }
    await update(root, [{ ...keys, path: 'src/people.cache.ts', was }, custom])
    expect(statSync(join(root, 'src/people.cache.ts')).mode & 0o777).toBe(0o740)
  })

  it('leaves a file of the user as it is', async () => {
    const root = newFolder()
    await update(root, files)
    writeFileSync(join(root, custom.path), 'my hooks\n')
    const changes = await update(root, [
      keys,
      { ...custom, text: 'new hooks\n' },
      dockerfile,
      secrets,
    ])
    expect(fates(changes)).toContain(`keep ${custom.path}`)
    expect(read(root, custom.path)).toBe('my hooks\n')
  })

  it('merges an edited file with what is new', async () => {
    const root = newFolder()
    const text = 'one\ntwo\nthree\nfour\n'
    await update(root, [...files, generated('a.txt', text)])
    writeFileSync(join(root, 'a.txt'), text.replace('one', 'mine'))
    const changes = await update(root, [...files, generated('a.txt', text.replace('four', 'new'))])
    expect(fates(changes)).toContain('merge a.txt')
    expect(read(root, 'a.txt')).toBe('mine\ntwo\nthree\nnew\n')
    expect(read(root, '.pylight/base/a.txt.base')).toBe('one\ntwo\nthree\nnew\n')
  })

  it('writes nothing when a conflict must fail', async () => {
    const root = newFolder()
    await update(root, files)
    writeFileSync(join(root, keys.path), 'edited\n')
    const lock = read(root, 'pylight.lock')
    const next = [{ ...keys, text: 'other\n' }, custom, generated('new.ts', 'new\n')]
    const changes = await update(root, next, { conflict: 'fail' })
    expect(fates(changes)).toContain(`conflict ${keys.path}`)
    expect(read(root, keys.path)).toBe('edited\n')
    expect(existsSync(join(root, 'new.ts'))).toBe(false)
    expect(read(root, 'pylight.lock')).toBe(lock)
  })

  it('replaces an edited file when forced', async () => {
    const root = newFolder()
    await update(root, files)
    writeFileSync(join(root, keys.path), 'edited\n')
    expect(fates(await update(root, files, { force: true }))).toContain(`replace ${keys.path}`)
    expect(read(root, keys.path)).toBe('keys\n')
  })

  it('does not treat other line ends as an edit', async () => {
    const root = newFolder()
    await update(root, files)
    writeFileSync(join(root, keys.path), 'keys\r\n')
    writeFileSync(join(root, 'pylight.lock'), read(root, 'pylight.lock').replaceAll('\n', '\r\n'))
    expect(fates(await update(root, files))).toContain(`unchanged ${keys.path}`)
    expect(read(root, keys.path)).toBe('keys\r\n')
    const changes = await update(root, [{ ...keys, text: 'other\n' }, custom, dockerfile, secrets])
    expect(fates(changes)).toContain(`replace ${keys.path}`)
  })

  it('writes deleted folders again, except deleted scaffolding', async () => {
    const root = newFolder()
    await update(root, files)
    for (const path of tree(root)) if (path !== 'pylight.lock') rmSync(join(root, path))
    const changes = await update(root, files)
    expect(fates(changes)).toEqual([
      'create .env',
      'absent Dockerfile',
      `create ${custom.path}`,
      `create ${keys.path}`,
    ])
    expect(fates(await update(root, files, { force: true }))).toContain('create Dockerfile')
  })

  it('deletes what is no longer generated, with the folders that this leaves empty', async () => {
    const root = newFolder()
    await update(root, files)
    const changes = await update(root, [dockerfile, secrets])
    expect(fates(changes)).toContain(`delete ${keys.path}`)
    expect(fates(changes)).toContain(`delete ${custom.path}`)
    expect(existsSync(join(root, 'src'))).toBe(false)
    expect(tree(root)).toEqual(['.env', 'Dockerfile', 'pylight.lock'])
  })

  it.each([
    ['was edited', custom.path, () => 'mine\n'],
    [
      'is of an older lock',
      'pylight.lock',
      (lock: string) => lock.replace(/(users) \w+$/m, '$1 -'),
    ],
  ])('keeps the hooks of a table that is gone where the file %s', async (_, path, change) => {
    const root = newFolder()
    await update(root, files)
    writeFileSync(join(root, path), change(read(root, path)))
    expect(await update(root, [dockerfile, secrets])).toContainEqual({
      path: custom.path,
      fate: 'keep',
      cause: 'unused',
    })
    expect(tree(root)).toContain(custom.path)
  })

  it('keeps an edited file that is no longer generated, and says so each time', async () => {
    const root = newFolder()
    await update(root, files)
    writeFileSync(join(root, keys.path), 'edited\n')
    for (const run of [1, 2]) {
      const changes = await update(root, [dockerfile], { force: run === 2 })
      expect(changes).toContainEqual({
        path: keys.path,
        fate: 'keep',
        isEdited: true,
        cause: 'edited orphan',
      })
    }
    expect(read(root, keys.path)).toBe('edited\n')
  })

  it('reads a lock with the marks of a merge conflict', async () => {
    const root = newFolder()
    await update(root, files)
    const ours = read(root, 'pylight.lock')
    await update(root, [{ ...keys, text: 'theirs\n' }, custom, dockerfile, secrets])
    const theirs = read(root, 'pylight.lock')
    writeFileSync(
      join(root, 'pylight.lock'),
      `<<<<<<< ours\n${ours}=======\n${theirs}>>>>>>> theirs\n`,
    )
    expect(fates(await update(root, files))).toContain(`replace ${keys.path}`)
    expect(read(root, 'pylight.lock')).toBe(ours)
  })
})
