import type { Provider } from '../../databases/provider.js'
import type { Losses } from './losses.js'
import { lockOf } from './locks.js'

/** The text of `migration.sql`: the steps, with what each one blocks and what the whole may lose. */
export function composeMigration(
  steps: readonly string[],
  { loses, mayFail }: Losses,
  provider: Provider,
): string {
  const newTables = steps.flatMap((step) =>
    [...step.matchAll(/^CREATE TABLE (?:"[^"]+"\.)?["`]([^"`]+)["`]/gm)].map(
      ([, table = '']) => table,
    ),
  )
  const heading = [
    ...loses.map((what) => `-- Loses ${what}.`),
    ...mayFail.map((why) => `-- Fails if ${why}.`),
  ]
  const texts = committed(steps).map((step) => withLock(step, lockOf(step, provider, newTables)))
  return `${[...(heading.length > 0 ? [heading.join('\n')] : []), ...texts].join('\n\n')}\n`
}

const addedValue = /^ALTER TYPE .* ADD VALUE ('(?:[^']|'')*');$/m

/** PostgreSQL refuses the use of an enum's value in the transaction that adds it. */
function committed(steps: readonly string[]): readonly string[] {
  const values = steps.flatMap((step) => addedValue.exec(step)?.[1] ?? [])
  const isUsed = steps.some(
    (step) => !addedValue.test(step) && values.some((value) => step.includes(value)),
  )
  if (!isUsed) return steps
  const [adding, others] = [true, false].map((isAdding) =>
    steps.filter((step) => addedValue.test(step) === isAdding),
  )
  return [...(adding ?? []), '-- Commit\nCOMMIT;', ...(others ?? [])]
}

/** The step begins with a comment that names its kind. */
function withLock(step: string, lock: string | undefined): string {
  const text = step.trim()
  if (lock === undefined) return text
  const [kind = '', ...rest] = text.split('\n')
  return [kind, `-- ${lock}`, ...rest].join('\n')
}

/** A script's steps, each with the comment above it. */
export function splitSteps(script: string): string[] {
  return script
    .split(/^(?=-- \w+$)/m)
    .map((step) => step.trim())
    .filter((step) => step !== '')
}
