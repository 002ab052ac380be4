import type { Provider } from '../../databases/provider.js'
import type { FoundPart, OutboxPart } from '../outbox/part.js'
import { outboxOn, outboxSteps } from '../outbox/parts.js'
import { recordedTables } from '../outbox/recordings.js'
import type { Datamodel } from '../schema-wasm.js'

/** The triggers for the outbox that a schema asks for. */
export function partsOf(datamodel: Datamodel, provider: Provider): OutboxPart[] {
  const managed = recordedTables(datamodel).filter(({ isManaged }) => isManaged)
  return outboxOn[provider].partsOf(managed)
}

interface Recording {
  provider: Provider
  /** The triggers so far. */
  found: readonly FoundPart[]
  next: Datamodel
}

/** A migration's steps with those of its triggers. */
export function withRecording(
  steps: readonly string[],
  { provider, found, next }: Recording,
): string[] {
  const script = steps.join('\n')
  const isRebuilt = (table: string) =>
    script.includes(`DROP TABLE "${table.replaceAll('"', '""')}";`)
  const { before, after } = outboxSteps(provider, partsOf(next, provider), found, isRebuilt)
  return [...before, ...steps, ...after]
}
