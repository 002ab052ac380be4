import { isAction, type Change, type Fate } from '../../output/change-set.js'
import { conflictLines } from '../../output/merge/conflict-lines.js'
import { describeCause } from '../../output/plan/cause.js'
import type { PossibleRename, PossibleValueRename } from '../../project/possible-renames.js'
import type { Paint } from './color.js'

const listed = 20

const verbs: Record<Fate, string> = {
  create: 'created',
  move: 'moved',
  replace: 'replaced',
  merge: 'merged',
  conflict: 'conflict',
  delete: 'deleted',
  absent: 'absent',
  unchanged: 'unchanged',
  keep: 'kept',
  refuse: 'refused',
  unresolved: 'unresolved',
}

const colors = {
  create: 'green',
  move: 'green',
  replace: 'yellow',
  merge: 'yellow',
  conflict: 'red',
  delete: 'red',
  keep: 'cyan',
  absent: 'cyan',
} as const

/** The result of a run: the first changes, then `12 created, 3 replaced, 40 unchanged`. */
export function summarize(changes: Change[], where: string, paint: Paint): string {
  const worth = changes.filter((change) => isWorthALine(change))
  const shown = worth.toSorted((one, other) => weightOf(one) - weightOf(other))
  const lines = shown.slice(0, listed).map((change) => lineOf(change, paint))
  if (shown.length > listed) lines.push(`  … and ${shown.length - listed} more`)
  return `${[...lines, `${countsOf(changes, paint)} in ${where}`].join('\n')}\n`
}

function isWorthALine(change: Change): boolean {
  return isAction(change) || change.cause !== undefined
}

/** Files that need the user come first, then the user's own files; the rest may be cut. */
function weightOf({ fate, isEdited }: Change): number {
  if (fate === 'conflict' || fate === 'refuse') return 0
  return isEdited || fate === 'absent' ? 1 : 2
}

function lineOf({ fate, path, cause, from }: Change, paint: Paint): string {
  const color = colors[fate as keyof typeof colors]
  const verb = paint(color, verbs[fate].padEnd(9))
  const notes = [
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(cause ? [describeCause(cause)] : []),
  ]
  return `  ${verb} ${path}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`
}

/** `12 created, 3 replaced` */
export function countsOf(changes: Change[], paint: Paint): string {
  const fates = Object.keys(verbs) as Fate[]
  const counts = fates.flatMap((fate) => {
    const count = changes.filter((change) => change.fate === fate).length
    return count > 0 ? [`${count} ${verbs[fate]}`] : []
  })
  return paint('bold', counts.join(', ') || 'nothing to do')
}

/** Why a run wrote nothing, and what to do. */
export function explainStop(changes: Change[], paint: Paint): string {
  const lines = stops.flatMap(({ isIt, headline, hint }) => {
    const stopped = changes.filter(isIt)
    if (stopped.length === 0) return []
    const files = stopped.map(({ path, from = path, line, cause }) =>
      `  ${line === undefined ? from : `${from}:${line}`} ${cause ? describeCause(cause) : ''}`.trimEnd(),
    )
    return [paint('red', headline), ...new Set(files), hint]
  })
  return `${lines.join('\n')}\n`
}

const stops: { isIt: (change: Change) => boolean; headline: string; hint: string }[] = [
  {
    isIt: ({ fate, line, before }) => {
      return fate === 'refuse' && line === undefined && before === undefined
    },
    headline: 'Nothing was written: these paths can not be written to.',
    hint: 'Move them away, or put a file in their place.',
  },
  {
    isIt: ({ fate, before }) => fate === 'refuse' && before !== undefined,
    headline: 'Nothing was written: it would replace files that Pylight did not write.',
    hint: 'Move files that you want to keep (src/custom is yours), treat them as your edits with --adopt, or replace them with --force.',
  },
  {
    isIt: ({ fate, line }) => fate === 'refuse' && line !== undefined,
    headline: 'Nothing was written: with your edits, the cache would serve stale answers.',
    hint: 'Restore the cache.write(…) of each write and what it makes stale, or use the generated files with --force.',
  },
  {
    isIt: ({ fate }) => fate === 'unresolved',
    headline: 'Nothing was written: these files still have conflict markers.',
    hint: 'Resolve them, then run it again. pylight resolve lists what is left.',
  },
  {
    isIt: ({ fate }) => fate === 'conflict',
    headline: 'Nothing was written: your edits and the spec change the same lines.',
    hint: 'Run it again with --conflict=markers and resolve them, or keep one side with --conflict=ours or --conflict=theirs.',
  },
]

/** What to do if the folder already had an application. */
export function explainMount(changes: Change[]): string {
  const isForeign = changes.some(({ path, cause }) => path === 'src/app.ts' && cause === 'was here')
  if (!isForeign) return ''
  return [
    'src/app.ts is your own. To serve the tables, add to it:',
    "  import { mountTables } from './generated/index.js'",
    "  import { errorHandler } from './generated/shared/errors.js'",
    '  mountTables(app)',
    '  app.use(errorHandler)',
    '',
  ].join('\n')
}

/** What to write in the spec if a name was changed, so that the database keeps its rows. */
export function explainRenames(renames: PossibleRename[]): string {
  const lines = renames.map(({ table, from, to }) => {
    const name = table === undefined ? to : `${table}.${to}`
    return `A rename? Write was: ${from} at ${name}, or db push drops ${from} and what is in it.\n`
  })
  return lines.join('')
}

/** What to do if an enum's value was changed: rows must not keep the old one, which the API can't read. */
export function explainValueRenames(renames: PossibleValueRename[]): string {
  const lines = renames.map(({ from, to, statements }) => {
    const updates = statements.map((statement) => `  ${statement};\n`).join('')
    return `A rename of ${from} to ${to}? Then keep ${from} in the spec beside it, push, change the rows, and remove it:\n${updates}`
  })
  return lines.join('')
}

/** What to do about conflicts that were written. */
export function explainConflicts(changes: Change[], paint: Paint): string {
  const conflicts = changes.filter(({ fate }) => fate === 'conflict')
  const count = conflicts.length === 1 ? '1 file has' : `${conflicts.length} files have`
  return [
    paint('red', `${count} conflicts: your edits and the spec change the same lines.`),
    ...conflicts.map(({ path, text = '' }) => `  ${path}:${conflictLines(text).join(', ')}`),
    'Resolve them between the markers. pylight resolve lists what is left.',
    '',
  ].join('\n')
}
