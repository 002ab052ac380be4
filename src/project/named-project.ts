import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { GenerateOptions } from '../pipeline/generate.js'
import { lockPath } from '../output/lock-file.js'
import { parseHeader, type LockHeader } from '../output/lock-header.js'
import { findPackageManager } from './package-manager.js'
import { findSpec, isProgram, specNames } from './spec-file.js'
import { UsageProblem } from './usage-problem.js'

export interface NamedProject {
  spec?: string | undefined
  /** Relative to the folder of the spec. */
  out?: string | undefined
  provider?: GenerateOptions['provider'] | undefined
  packageManager?: GenerateOptions['packageManager'] | undefined
}

/**
 * A request for a project. What it doesn't name is as in the project's last run: the database and, in a
 * project whose spec is in another folder, the spec's path.
 *
 * @throws UsageProblem when there is no spec
 */
export function withLastNames<Request extends NamedProject>(
  request: Request,
): Request & { spec: string; out: string } {
  const isElsewhere = request.spec === undefined && !specNames.some((name) => existsSync(name))
  const here = isElsewhere && existsSync(lockPath) ? resolve() : undefined
  const spec = findSpec(here === undefined ? request.spec : specOfLock(here))
  const out = here ?? resolve(dirname(spec), request.out ?? '.')
  const header = readHeader(out)
  const provider = request.provider ?? header.provider
  const last = { isFirst: header.version === '', manager: header.manager }
  const packageManager = request.packageManager ?? findPackageManager(out, last)
  return { ...request, spec, out, packageManager, ...(provider !== undefined && { provider }) }
}

/** What its files depend on besides the spec. */
export function generateOptions({ provider, packageManager }: NamedProject): GenerateOptions {
  return { ...(provider && { provider }), ...(packageManager && { packageManager }) }
}

/** A lock may come from anyone's branch, so a program that it names isn't run. */
function specOfLock(root: string): string {
  const { spec } = readHeader(root)
  if (!isProgram(spec)) return spec
  throw new UsageProblem(
    `${lockPath} names ${spec}, a program. Name it yourself to run it: pylight generate ${spec} --out …`,
  )
}

type Header = Pick<GenerateOptions, 'provider'> & Pick<LockHeader, 'version' | 'manager'>

function readHeader(root: string): Header & { spec: string } {
  return parseHeader(readStart(join(root, lockPath))) as Header & { spec: string }
}

/** The first part of a file, enough for a header. Empty when there is no file, or something else. */
function readStart(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return ''
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(4096)
    return start.toString('utf8', 0, readSync(file, start))
  } finally {
    closeSync(file)
  }
}
