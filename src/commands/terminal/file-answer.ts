import { frameOf } from '../../diagnostics/frame.js'
import { linesOf } from '../../output/plan/line-map.js'
import type { Reason } from '../../pipeline/why.js'
import type { Ownership } from '../../output/ownership.js'
import type { FileAnswer, Origin } from '../../project/explain-file.js'
import type { Paint } from './color.js'

const mostPlaces = 3

/** Where a file or a line comes from, as text. */
export function describeAnswer(answer: FileAnswer, paint: Paint): string {
  const { path, line, owner } = answer
  const heading = `${paint('bold', line === undefined ? path : `${path}:${line}`)}  ${kindOf(answer)}`
  const code = line === undefined ? [] : codeOf(linesOf(owner.text ?? ''), line, paint)
  const why = explanationOf(answer)
  const blocks = [[heading, ...code], ...placesOf(answer, paint), ...(why === '' ? [] : [[why]])]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** The same as JSON, with all places. */
export function answerAsJson(answer: FileAnswer): object {
  const { source, path, line, owner, note, made, origin, reasons } = answer
  return {
    file: path,
    line,
    kind: owner.kind,
    edited: owner.isEdited,
    table: made?.table ?? owner.table,
    note,
    template: made?.template,
    origin,
    spec: source.file,
    places: reasons.map(({ name, path, span }) => ({ name, path, ...span })),
  }
}

function kindOf(answer: FileAnswer): string {
  const { owner, note, made } = answer
  const edited = owner.isEdited ? ', and edited by hand' : ''
  const isLeft = !made && (owner.kind === 'generated' || owner.kind === 'deleted')
  return note ?? (isLeft ? `no longer generated${edited}` : kinds[owner.kind](answer) + edited)
}

const kinds: Record<Ownership['kind'], (answer: FileAnswer) => string> = {
  generated: (answer) => `generated for ${wholeOf(answer)}`,
  setup: () => 'yours: what the spec changes in it is merged in',
  once: (answer) => `yours: written once for ${wholeOf(answer)}`,
  deleted: () => 'deleted by you; pylight generate --force writes it again',
  missing: () => 'not written yet; pylight generate writes it',
  foreign: () => 'yours: Pylight never wrote it and does not touch it',
}

function wholeOf({ owner, made, table, source }: FileAnswer): string {
  const name = made?.table ?? owner.table
  if (name === undefined) return 'the whole project'
  const place = table?.span ? ` (${source.file}:${table.span.line}:${table.span.column})` : ''
  return `the table ${name}${place}`
}

function explanationOf(answer: FileAnswer): string {
  const { line, origin, owner, note } = answer
  const isPlain = note !== undefined || owner.kind === 'foreign'
  return origin === undefined || isPlain
    ? ''
    : explanations[origin](line === undefined ? 'file' : 'line', answer)
}

const explanations: Record<Origin, (what: string, answer: FileAnswer) => string> = {
  spec: (_, { made }) => `Template: ${made?.template ?? ''}`,
  template: (what, { made, source }) =>
    `This ${what} does not depend on ${source.file}. It comes from the template ${made?.template ?? ''}`,
  'earlier spec': () =>
    'The last run wrote this line; the current spec generates another, or none. Run pylight generate.',
  hand: (_, { owner }) =>
    owner.kind === 'once' || owner.kind === 'setup'
      ? 'The line is yours: Pylight would not write it now.'
      : 'The line is yours: added or changed by hand since the last run.',
}

/** A block for each of the first few lines of the spec. */
function placesOf({ source, reasons }: FileAnswer, paint: Paint): string[][] {
  const lines = 'text' in source ? source.text.split(/\r\n|\r|\n/) : []
  const groups = new Map<number | string, Reason[]>()
  for (const reason of reasons) {
    const key = reason.span?.line ?? reason.name
    groups.set(key, [...(groups.get(key) ?? []), reason])
  }
  const blocks = [...groups.values()].map((group) => blockOf(group, source.file, lines, paint))
  const more = blocks.length - mostPlaces
  return more > 0 ? [...blocks.slice(0, mostPlaces), [`and ${more} more`]] : blocks
}

function blockOf(group: Reason[], file: string, lines: string[], paint: Paint): string[] {
  const inner = group.filter(
    ({ name }) => !group.some((other) => other.name.startsWith(`${name}.`)),
  )
  const span = inner[0]?.span
  const place = span ? `${file}:${span.line}:${span.column}` : file
  const heading = `${paint('bold', place)}  ${inner.map(({ name }) => name).join(', ')}`
  return [heading, ...(span ? codeOf(lines, span.line, paint, span) : [])]
}

/** A line of code, with carets below the relevant part. */
function codeOf(
  lines: string[],
  line: number,
  paint: Paint,
  span?: { column: number; length: number },
): string[] {
  const frame = frameOf(lines, { line, column: span?.column ?? 1, length: span?.length ?? 0 })
  if (!frame) return []
  const source = paint('dim', frame.gutter) + frame.source
  if (!span) return [source]
  return [source, paint('dim', frame.emptyGutter) + paint('cyan', frame.carets)]
}
