import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { didYouMean, nearest } from '../diagnostics/suggest.js'
import type { SpecSource } from '../pipeline/generate.js'
import { secretsPath } from '../output/lock-file.js'
import { lineIn, linesOf } from '../output/plan/line-map.js'
import { OwnedFolder, type Ownership } from '../output/ownership.js'
import type { MadeFile, Reason, Reasons } from '../pipeline/why.js'
import { UsageProblem } from './usage-problem.js'
import { findProject } from './generation.js'
import { generateOptions, withLastNames } from './named-project.js'
import type { PlanRequest } from './read-plan.js'
import { SpecProblem } from './spec-problem.js'

/** Where a line comes from: the spec, the template alone, a person, or an earlier spec. */
export type Origin = 'spec' | 'template' | 'hand' | 'earlier spec'

export interface FileAnswer {
  source: SpecSource
  /** Relative to the project's folder. */
  path: string
  owner: Ownership
  /** What the file is, if Pylight doesn't make it from a template. */
  note?: string
  /** From 1. */
  line?: number
  /** The file as the current spec generates it. */
  made?: MadeFile
  origin?: Origin
  /** The position of its table in the spec. */
  table?: Reason
  reasons: Reason[]
}

/** @throws UsageProblem when the file isn't known, or the spec has errors */
export async function explainFile(named: string, asked: PlanRequest): Promise<FileAnswer> {
  const request = withLastNames(asked)
  const { source, root } = await findProject(request)
  const folder = new OwnedFolder(root)
  const { path, line } = findFile(named, root, folder)
  const reasons = await readAll(source, request)
  const made = reasons.file(path)
  const owner = ownerOf(path, folder, made)
  if (owner.kind === 'missing' && !made) throw unknownFile(named, path, folder)

  const note = noteOf(path, root, source, folder)
  const answer = { source, path, owner, reasons: [], ...(made && { made }), ...(note && { note }) }
  if (line === undefined) return { ...answer, ...(made && reasonsOfFile(made, reasons)) }
  const lines = linesOf(owner.text ?? '')
  if (line < 1 || line > lines.length) throw pastTheEnd(path, line, lines.length)
  return { ...answer, line, ...reasonsOfLine(owner, line - 1, made, reasons) }
}

/** The lock doesn't list `.env`. */
function ownerOf(path: string, folder: OwnedFolder, made: MadeFile | undefined): Ownership {
  const owner = folder.ownershipOf(path)
  return path === secretsPath && made && owner.kind === 'foreign'
    ? { ...owner, kind: 'once' }
    : owner
}

async function readAll(source: SpecSource, request: PlanRequest): Promise<Reasons> {
  const { why } = await import('../pipeline/why.js')
  const { reasons, diagnostics } = why(source, generateOptions(request))
  if (!reasons) throw new SpecProblem(diagnostics, source)
  return reasons
}

function reasonsOfFile(made: MadeFile, all: Reasons): Partial<FileAnswer> {
  const reasons = all.ofFile(made)
  return { reasons, origin: reasons.length > 0 ? 'spec' : 'template', ...tableOf(made, all) }
}

function reasonsOfLine(
  { kind, text = '', base }: Ownership,
  line: number,
  made: MadeFile | undefined,
  all: Reasons,
): Partial<FileAnswer> {
  const written = base ?? made?.text
  const before =
    kind === 'foreign' || written === undefined ? undefined : lineIn(written, text, line)
  if (written === undefined || before === undefined) return { origin: 'hand' }
  const now = made && lineIn(made.text, written, before)
  if (!made || now === undefined) return { origin: 'earlier spec' }
  const { reasons } = all.ofLine(made, now)
  return { reasons, origin: reasons.length > 0 ? 'spec' : 'template', ...tableOf(made, all) }
}

function tableOf({ table }: MadeFile, all: Reasons): { table?: Reason } {
  return table === undefined ? {} : { table: all.ofTable(table) }
}

interface FilePlace {
  path: string
  line?: number
}

/** Reads `FILE`, `FILE:LINE` and `FILE:LINE:COLUMN`; FILE is relative to here, or to the project. */
function findFile(named: string, root: string, folder: OwnedFolder): FilePlace {
  const [, file = named, digits] = /^(.+?):(\d+)(?::\d+)?$/.exec(named) ?? []
  const paths = [resolve(file), resolve(root, file)].map((one) => below(root, one))
  const known = new Set(folder.paths)
  const path = paths.find((one) => known.has(one) || existsSync(join(root, one))) ?? paths[0] ?? ''
  if (path === '' || path.startsWith('..')) {
    throw new UsageProblem(`${file} isn't in the project's folder, ${root}.`)
  }
  if (folder.isFolder(path)) throw new UsageProblem(`${file} is a folder. Name a file in it.`)
  return { path, ...(digits !== undefined && { line: Number(digits) }) }
}

function below(root: string, file: string): string {
  return relative(real(root), join(real(dirname(file)), file.slice(dirname(file).length)))
    .split(sep)
    .join('/')
}

function real(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : folder
}

function noteOf(
  path: string,
  root: string,
  { file }: SpecSource,
  folder: OwnedFolder,
): string | undefined {
  if (resolve(root, path) === resolve(file)) return 'the spec'
  if (folder.isOwnRecord(path)) return "Pylight's record of its last run"
  if (!path.startsWith('src/generated/prisma/')) return undefined
  return 'the Prisma client, which is made from prisma/schema.prisma'
}

function unknownFile(named: string, path: string, folder: OwnedFolder): UsageProblem {
  const names = folder.paths
  const short = names.find((one) => one.endsWith(`/${path}`)) ?? nearest(path, names)
  const hint = short === undefined ? didYouMean(path, names) : ` Did you mean ${short}?`
  return new UsageProblem(`There is no file ${named} in the project.${hint}`)
}

function pastTheEnd(path: string, line: number, count: number): UsageProblem {
  const size = count === 1 ? '1 line' : `${count} lines`
  return new UsageProblem(
    count === 0 ? `${path} has no lines.` : `There is no line ${line}: ${path} has ${size}.`,
  )
}
