import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { UsageProblem } from './usage-problem.js'

/** A Prisma schema, which may be in several files, as one text. */
export interface PrismaFiles {
  text: string
  /** The file of a line, and its number there; no file where the schema has only one. */
  placeOf: (line: number) => { file?: string; line: number }
}

/**
 * @param from the path of a file, or of a folder in which all are read, as Prisma does
 * @throws UsageProblem when there is no such schema
 */
export function readPrismaFiles(from: string): PrismaFiles {
  const files = existsSync(from) ? filesOf(from) : []
  const [first, ...others] = files.map((file) => readFileSync(file, 'utf8').replace(/\n?$/, '\n'))
  if (first === undefined) {
    const shown = from.replace(/:.*@/s, ':***@')
    throw new UsageProblem(
      `There is no Prisma schema ${shown}. A database is named by its URL, as postgresql://localhost/shop.`,
    )
  }
  if (others.length === 0) return { text: first, placeOf: (line) => ({ line }) }
  const starts: number[] = []
  let lines = 0
  for (const text of [first, ...others]) {
    starts.push(lines)
    lines += text.split('\n').length - 1
  }
  return {
    text: [first, ...others].join(''),
    placeOf: (line) => {
      const at = starts.findLastIndex((start) => start < line)
      const file = files[at]
      const place = { line: line - (starts[at] ?? 0) }
      return file === undefined ? place : { file: relative(from, file), ...place }
    },
  }
}

function filesOf(from: string): string[] {
  if (!statSync(from).isDirectory()) return [from]
  const names = readdirSync(from, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.prisma') && !name.split(/[/\\]/).includes('node_modules'))
    .sort()
    .map((name) => join(from, name))
    .filter((path) => statSync(path).isFile())
}
