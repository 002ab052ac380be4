import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { GenerateOptions } from '../pipeline/generate.js'
import { lockPath } from '../output/lock-file.js'
import { parseHeader } from '../output/lock-header.js'
import { findSpec, isProgram, specNames } from './spec-file.js'
import { UsageProblem } from './usage-problem.js'

export interface NamedProject {
  spec?: string | undefined
  /** Relative to the folder of the spec. */
  out?: string | undefined
  provider?: GenerateOptions['provider'] | undefined
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
  const provider = request.provider ?? readHeader(out).provider
  return { ...request, spec, out, ...(provider !== undefined && { provider }) }
}

/** A lock may come from anyone's branch, so a program that it names isn't run. */
function specOfLock(root: string): string {
  const { spec } = readHeader(root)
  if (!isProgram(spec)) return spec
  throw new UsageProblem(
    `${lockPath} names ${spec}, a program. Name it yourself to run it: pylight generate ${spec} --out …`,
  )
}

function readHeader(root: string): { spec: string; provider?: GenerateOptions['provider'] } {
  const header = parseHeader(readStart(join(root, lockPath)))
  return header as typeof header & { provider?: NonNullable<GenerateOptions['provider']> }
}

/** The first part of a file, enough for a header. Empty when there is no file. */
function readStart(path: string): string {
  if (!existsSync(path)) return ''
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(4096)
    return start.toString('utf8', 0, readSync(file, start))
  } finally {
    closeSync(file)
  }
}
