import type { Provider } from '../../databases/provider.js'
import type { ReadRows } from '../push/read-rows.js'
import type { FoundPart } from './part.js'
import { outboxOn } from './parts.js'

/** The triggers for the outbox that a database has. */
export async function readOutbox(read: ReadRows, provider: Provider): Promise<FoundPart[]> {
  const rows = await read(outboxOn[provider].foundSql)
  return rows.map(({ name, table, text }) => {
    return { name: String(name), table: String(table), text: String(text) }
  })
}
