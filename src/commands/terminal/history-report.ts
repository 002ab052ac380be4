import type { History } from '../../prisma/migrations/history.js'
import type { Paint } from './color.js'

/** The migrations of a database, a line each. */
export function describeHistory(history: History, database: string, paint: Paint): string {
  const { applied, pending, failed, edited, missing } = history
  const lines = [
    ...applied.map((name) => {
      const notes = [
        ...(edited.includes(name) ? ['migration.sql was changed after it ran'] : []),
        ...(missing.includes(name) ? ['not in this project'] : []),
      ]
      return notes.length === 0
        ? `  ${paint('green', 'applied')} ${name}`
        : `  ${paint('yellow', 'applied')} ${name}: ${notes.join(', ')}`
    }),
    ...failed.map(({ name }) => `  ${paint('red', 'failed ')} ${name}`),
    ...pending.map(({ name }) => `  ${paint('yellow', 'pending')} ${name}`),
  ]
  const none = '  no migrations; pylight db migrate writes one'
  return `${[paint('bold', database), ...(lines.length === 0 ? [none] : lines)].join('\n')}\n`
}
