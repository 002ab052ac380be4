import { renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ReflectedTables } from '../pipeline/named-tables.js'
import { temporaryName } from '../output/journal.js'
import { outputProblem } from '../output/output-problem.js'
import { readText } from '../output/read-text.js'
import { writeNew } from '../output/write-new.js'
import { UsageProblem } from './usage-problem.js'

/** Beside the spec; committed, so that only one run of a team needs the database. */
export const reflectedName = 'pylight.reflected.json'

/** What was read for a spec; undefined when nothing was. */
export function readReflected(spec: string): ReflectedTables | undefined {
  const path = join(dirname(spec), reflectedName)
  const text = readText(path)
  return text === undefined ? undefined : parseReflected(text)
}

/** Undefined for one without the database's keys, which has to be read again. */
export function parseReflected(text: string): ReflectedTables | undefined {
  try {
    const { keys, ...rest } = JSON.parse(text) as Partial<ReflectedTables>
    return keys && ({ ...rest, keys } as ReflectedTables)
  } catch {
    throw new UsageProblem(
      `${reflectedName} isn't valid JSON. Run pylight generate --refresh to make it again.`,
    )
  }
}

/** A line for each column, so that a diff shows what has moved. */
export function writeReflected(spec: string, { tables, enums, keys }: ReflectedTables): void {
  const path = join(dirname(spec), reflectedName)
  const lines = Object.entries(tables).map(([place, { name, settings, columns }]) => {
    const block = object('        ', Object.entries(columns).map(line), '      ')
    return `${JSON.stringify(place)}: {
      "name": ${JSON.stringify(name)},
      "settings": ${object('        ', Object.entries(settings).map(line), '      ')},
      "columns": ${block}
    }`
  })
  const text = `{
  "tables": ${object('    ', lines, '  ')},
  "enums": ${object('    ', Object.entries(enums).map(line), '  ')},
  "keys": ${list(keys)}
}
`
  try {
    writeNew(temporaryName(path), text)
    renameSync(temporaryName(path), path)
  } catch (error) {
    throw outputProblem(error, `Can't write ${path}`)
  }
}

function list(items: unknown[]): string {
  if (items.length === 0) return '[]'
  return `[\n${items.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`
}

function line([key, value]: [string, unknown]): string {
  return `${JSON.stringify(key)}: ${JSON.stringify(value)}`
}

function object(indent: string, lines: string[], end: string): string {
  if (lines.length === 0) return '{}'
  return `{\n${lines.map((one) => indent + one).join(',\n')}\n${end}}`
}
