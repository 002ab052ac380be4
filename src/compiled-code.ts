import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { Module, createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'

export interface Loaded {
  exports: unknown
  /** Keeps the code that V8 has compiled, for the next run of the command. */
  keep: () => void
}

/**
 * Runs a CommonJS file of ASCII, without `import()`, beside this one. What V8 compiles of it for a command is kept in
 * `dist/compiled`: compiling takes a quarter of a small run. V8 refuses what another version of it compiled;
 * the checksum finds files that were damaged or belong to other sources, with which V8 would crash.
 */
export function loadCompiled(name: string, command: string): Loaded {
  const file = join(__dirname, name)
  const cache = join(__dirname, 'compiled', `${command}-${process.version}-${process.arch}`)
  const origin = originOf(file)
  const cachedData = readCompiled(cache, origin)
  const script = new Script(Module.wrap(readFileSync(file, 'latin1')), {
    filename: file,
    ...(cachedData && { cachedData }),
  })
  const requireHere = createRequire(file)
  const loaded = new Module(file)
  requireHere.cache[file] = loaded
  type Wrapper = (...names: unknown[]) => void
  const wrapper = script.runInThisContext() as Wrapper
  wrapper(loaded.exports, requireHere, loaded, file, dirname(file))
  const isKept = cachedData !== undefined && script.cachedDataRejected !== true
  const keep = () => {
    const hasFailed = process.exitCode !== undefined && process.exitCode !== 0
    if (!isKept && !hasFailed) keepCompiled(cache, script.createCachedData(), origin)
  }
  return { exports: loaded.exports, keep }
}

declare const PYLIGHT_BUILD: string

/** Differs for each build, and after a change by hand. */
function originOf(file: string): number {
  const { size, mtimeMs } = statSync(file)
  return crc32([PYLIGHT_BUILD, size, mtimeMs].join())
}

function readCompiled(file: string, origin: number): Buffer | undefined {
  try {
    const kept = readFileSync(file)
    const code = kept.subarray(0, -checksumSize)
    const isWhole = kept.readUInt32LE(code.length) === crc32(code, origin)
    return isWhole ? code : undefined
  } catch {
    return undefined
  }
}

const checksumSize = 4

/** Best effort: the package's folder may be read-only. */
function keepCompiled(file: string, code: Buffer, origin: number): void {
  const sum = Buffer.alloc(checksumSize)
  sum.writeUInt32LE(crc32(code, origin))
  try {
    mkdirSync(dirname(file), { recursive: true })
    const temporary = `${file}.${process.pid}`
    writeFileSync(temporary, Buffer.concat([code, sum]))
    renameSync(temporary, file)
  } catch {
    return
  }
}
