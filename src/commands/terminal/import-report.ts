import { describePlace, type ImportedText } from '../../project/import-spec.js'

/** What was imported, and what the spec can't say. */
export function describeNotes({ tables, notes }: ImportedText): string {
  const lines = notes.map(
    ({ line, text, ...place }) =>
      `  ${line === undefined ? '' : `${describePlace({ ...place, line })}: `}${text}`,
  )
  const heading = `${tables} ${tables === 1 ? 'table' : 'tables'} imported`
  if (lines.length === 0) return `${heading}\n`
  return [`${heading}. Not everything has a counterpart in a spec:`, ...lines, ''].join('\n')
}
