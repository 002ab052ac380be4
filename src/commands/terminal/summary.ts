import type { Change, Fate } from '../../output/change-set.js'
import type { Paint } from './color.js'

const listed = 20

const verbs: Record<Fate, string> = {
  create: 'created',
  replace: 'replaced',
  delete: 'deleted',
  unchanged: 'unchanged',
  keep: 'kept',
  refuse: 'refused',
}

const colors = { create: 'green', replace: 'yellow', delete: 'red', keep: 'cyan' } as const

/** What a run did: a capped list of what changed, then `12 created, 3 replaced, 40 unchanged`. */
export function summarize(changes: Change[], where: string, paint: Paint): string {
  const shown = changes.filter((change) => isWorthALine(change))
  const lines = shown.slice(0, listed).map((change) => lineOf(change, paint))
  if (shown.length > listed) lines.push(`  … and ${shown.length - listed} more`)
  return `${[...lines, `${countsOf(changes, paint)} in ${where}`].join('\n')}\n`
}

function isWorthALine({ fate, reason }: Change): boolean {
  return fate === 'create' || fate === 'replace' || fate === 'delete' || reason !== undefined
}

function lineOf({ fate, path, reason }: Change, paint: Paint): string {
  const color = colors[fate as keyof typeof colors]
  const verb = paint(color, verbs[fate].padEnd(9))
  return `  ${verb} ${path}${reason === undefined ? '' : ` (${reason})`}`
}

function countsOf(changes: Change[], paint: Paint): string {
  const fates = Object.keys(verbs) as Fate[]
  const counts = fates.flatMap((fate) => {
    const count = changes.filter((change) => change.fate === fate).length
    return count > 0 ? [`${count} ${verbs[fate]}`] : []
  })
  return paint('bold', counts.join(', ') || 'nothing to do')
}

/** Why a run wrote nothing, and what to do. */
export function explainRefusal(changes: Change[], paint: Paint): string {
  const refused = changes.filter(({ fate }) => fate === 'refuse')
  const lines = refused.map(({ path, reason = '' }) => `  ${path} ${reason}`)
  return [
    paint('red', 'Nothing was written: it would replace what Pylight did not write.'),
    ...lines,
    'Move what you want to keep out of the way (src/custom is yours), or replace edited files with --force.',
    '',
  ].join('\n')
}
