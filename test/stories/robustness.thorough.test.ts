import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import {
  bin,
  generate,
  newFolder,
  notesSpec,
  projectFolder,
  pylight,
  pylightProcess,
} from '../commands/cli.js'

function specOf(count: number, length = 100): string {
  const tables = Array.from({ length: count }, (_, index) =>
    notesSpec
      .slice(notesSpec.indexOf('  - name'))
      .replace('notes', `notes_${index}`)
      .replace('100', String(length)),
  )
  return `${notesSpec.slice(0, notesSpec.indexOf('  - name'))}${tables.join('')}`
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('.pylight/'))
    .sort()
}

describe('a run that is killed', () => {
  it('leaves no file half-written, and the next run succeeds', async () => {
    const folder = projectFolder(specOf(60))
    await generate(folder)
    const complete = filesOf(folder)
    for (const milliseconds of [150, 250, 350]) {
      writeFileSync(join(folder, 'pylight.yaml'), specOf(60, milliseconds))
      const child = spawn(process.execPath, [bin, 'generate', '--no-client', '-q'], { cwd: folder })
      await untilWriting(folder, milliseconds)
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      const texts = filesOf(folder).filter((path) => path.endsWith('.schema.ts'))
      for (const path of texts) expect(readFileSync(join(folder, path), 'utf8')).toMatch(/\n$/)

      writeFileSync(join(folder, 'pylight.yaml'), specOf(60, milliseconds + 1))
      const { exitCode, stderr } = await generate(folder)
      expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
      expect(filesOf(folder)).toEqual(complete)
    }
  })

  /** Waits for the journal and a little longer, but no longer than a run takes. */
  async function untilWriting(folder: string, patience: number): Promise<void> {
    const journal = join(folder, '.pylight/next-lock')
    for (let waited = 0; waited < 3000 && !existsSync(journal); waited += 2) await sleep(2)
    await sleep((patience - 150) / 10)
  }
})

const generateApart = (folder: string) => pylightProcess(folder, ['generate', '--no-client'])

describe('two runs at once', () => {
  it('take turns', async () => {
    const folder = projectFolder(specOf(30))
    const runs = await Promise.all([1, 2, 3].map(() => generateApart(folder)))
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0])
    expect(filesOf(folder).filter((path) => path.includes('pylight-new'))).toEqual([])
    expect((await generate(folder)).stderr).toMatch(/^\d+ unchanged, \d+ kept/)
  })

  it('say which process they wait for', async () => {
    const folder = projectFolder()
    await generate(folder)
    const mark = join(folder, '.pylight/running')
    writeFileSync(mark, String(process.pid))
    writeFileSync(join(folder, 'pylight.yaml'), specOf(2))
    const run = spawn(process.execPath, [bin, 'generate', '--no-client'], { cwd: folder })
    let stderr = ''
    run.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    await once(run.stderr, 'data')
    await sleep(1000)
    rmSync(mark)
    expect(await once(run, 'close')).toEqual([0, null])
    expect(stderr.match(/^Waiting.*$/gm)).toEqual([`Waiting for pylight (process ${process.pid})…`])
  })

  it('do not wait for a dead one', async () => {
    const folder = projectFolder()
    const gone = spawn(process.execPath, ['-e', '0'])
    await once(gone, 'exit')
    mkdirSync(join(folder, '.pylight'))
    writeFileSync(join(folder, '.pylight/running'), String(gone.pid))
    expect((await generate(folder)).exitCode).toBe(0)
  })
})

describe('a folder that can not be written', () => {
  it('is named, with exit code 2, and nothing is left behind', async () => {
    const folder = projectFolder()
    chmodSync(folder, 0o555)
    const isRoot = process.getuid?.() === 0
    const { exitCode, stderr } = await pylight(folder, ['generate', '--no-client'], {
      ...(isRoot && { uid: 65534, gid: 65534 }),
    })
    chmodSync(folder, 0o755)
    expect(exitCode).toBe(2)
    expect(stderr).toBe(`Can't write to ${folder}: permission denied.\n`)
    expect(filesOf(folder)).toEqual(['pylight.yaml'])
  })
})

describe('a path out of the folder', () => {
  it('through a link is not taken', async () => {
    const [folder, outside] = [projectFolder(), newFolder()]
    symlinkSync(outside, join(folder, 'src'))
    const { exitCode, stderr } = await generate(folder)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(`${join(folder, 'src')} leads out of ${folder}`)
    expect(filesOf(outside)).toEqual([])
    expect(existsSync(join(folder, 'package.json'))).toBe(false)
  })

  it('through a link in the place of a file is not taken', async () => {
    const [folder, outside] = [projectFolder(), newFolder()]
    mkdirSync(join(folder, 'prisma'))
    writeFileSync(join(outside, 'precious'), 'precious\n')
    symlinkSync(join(outside, 'precious'), join(folder, 'prisma/schema.prisma'))
    const { exitCode, stderr } = await generate(folder, '--force')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('prisma/schema.prisma is a symbolic link')
    expect(stderr).not.toContain('--force')
    expect(readFileSync(join(outside, 'precious'), 'utf8')).toBe('precious\n')
  })
})

describe('an internal error', () => {
  it('asks for a bug report with exit code 1, and shows a stack trace on request', () => {
    const broken = join(newFolder(), 'package')
    cpSync(join(bin, '../..'), broken, { recursive: true, verbatimSymlinks: true })
    rmSync(join(broken, 'schema.json'))
    const run = (env: NodeJS.ProcessEnv) =>
      spawnSync(process.execPath, [join(broken, 'dist/bin.cjs'), 'schema'], {
        env: { ...process.env, ...env },
        encoding: 'utf8',
      })
    const plain = run({})
    expect(plain.status).toBe(1)
    expect(plain.stderr).toContain('This is a bug of Pylight.')
    expect(plain.stderr).not.toMatch(/^\s+at /m)
    expect(run({ PYLIGHT_DEBUG: '1' }).stderr).toMatch(/^\s+at /m)
  })
})

describe('a disk that is full', () => {
  it('changes nothing and says so, and the next run with free space succeeds', () => {
    const folder = newFolder()
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    const script = `
      set -e
      mount -t tmpfs -o size=6m none '${disk}'
      cd '${disk}'
      cat ../small.yaml > pylight.yaml
      pylight() { "${process.execPath}" "${bin}" generate --no-client "$@"; }
      pylight --quiet
      find . -type f | sort | xargs sha256sum > ../before
      cat ../big.yaml > pylight.yaml
      dd if=/dev/zero of=filler bs=4k 2> ../dd || rm -f ../dd
      truncate -s -100k filler
      pylight > ../said 2>&1 && echo done > ../exit || echo $? > ../exit
      rm filler
      cat ../small.yaml > pylight.yaml
      find . -type f | sort | xargs sha256sum > ../after
      cat ../big.yaml > pylight.yaml
      pylight --quiet
      pylight --check
    `
    writeFileSync(join(folder, 'small.yaml'), specOf(3))
    writeFileSync(join(folder, 'big.yaml'), specOf(60))
    const own = process.getuid?.() === 0 ? ['--mount'] : ['--mount', '--map-root-user']
    execFileSync('unshare', [...own, 'bash', '-c', script], { stdio: 'pipe' })
    const read = (name: string) => readFileSync(join(folder, name), 'utf8')
    expect(read('said')).toMatch(
      /^Can't write \/.*: no space left on the disk\. Nothing was changed\.\n$/m,
    )
    expect(read('exit')).toBe('2\n')
    expect(read('after')).toBe(read('before'))
  })
})

it('names a missing file to merge', async () => {
  expect(await pylight(newFolder(), ['merge-driver', 'a', 'b', 'c', 'd'])).toMatchObject({
    exitCode: 2,
    stderr: 'There is no file a.\n',
  })
})
