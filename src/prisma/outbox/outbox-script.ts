import { quoted } from '../../databases/databases.js'
import type { Provider } from '../../databases/provider.js'
import { readDatamodel } from '../schema-wasm.js'
import { outboxOn } from './parts.js'
import { outboxTable, recordedTables } from './recordings.js'

/** The SQL of the outbox and all its triggers, of tables that others manage, too; empty without an outbox. */
export function outboxScript(schemaText: string, provider: Provider): string {
  const recorded = recordedTables(readDatamodel(schemaText))
  const parts = outboxOn[provider].partsOf(recorded)
  if (parts.length === 0) return ''
  const schema = recorded[0]?.outboxSchema
  const path = schema === undefined ? [] : [`SET search_path = ${quoted(schema, provider)};`]
  return [...path, tables[provider], ...parts.map(({ create }) => create)]
    .map((sql) => `${sql}\n`)
    .join('\n')
}

const tables: Record<Provider, string> = {
  sqlite: `CREATE TABLE IF NOT EXISTS "${outboxTable}" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "table_name" TEXT NOT NULL,
    "row_keys" TEXT
);
CREATE INDEX IF NOT EXISTS "${outboxTable}_table_name_idx" ON "${outboxTable}"("table_name");`,
  postgresql: `CREATE TABLE IF NOT EXISTS "${outboxTable}" (
    "id" BIGSERIAL NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_keys" TEXT,
    CONSTRAINT "${outboxTable}_pkey" PRIMARY KEY ("id")
);`,
  mysql: `CREATE TABLE IF NOT EXISTS \`${outboxTable}\` (
    \`id\` BIGINT NOT NULL AUTO_INCREMENT,
    \`table_name\` VARCHAR(191) NOT NULL,
    \`row_keys\` LONGTEXT,
    PRIMARY KEY (\`id\`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;`,
}
