import type { Provider } from '../../databases/provider.js'

/**
 * What waits while a step of a migration runs; undefined if it takes only a moment. From the manuals:
 * PostgreSQL 13.3 Explicit Locking and ALTER TABLE, MariaDB's InnoDB Online DDL.
 */
export function lockOf(
  step: string,
  provider: Provider,
  newTables: readonly string[],
): string | undefined {
  const sql = step.replaceAll(/^--.*\n?/gm, '')
  const table = /(?:ALTER TABLE|\bON|INSERT INTO) (?:"[^"]+"\.)?(["`][^"`]+["`])/
    .exec(sql)?.[1]
    ?.slice(1, -1)
  if (table === undefined || newTables.includes(table)) return undefined
  return rules[provider].find(([pattern]) => pattern.test(sql))?.[1](table)
}

type Rule = readonly [pattern: RegExp, says: (table: string) => string]

const rules: Record<Provider, readonly Rule[]> = {
  sqlite: [
    [/^INSERT INTO "new_/m, (table) => `All writes wait while ${oldName(table)} is copied.`],
    [/CREATE (UNIQUE )?INDEX/, (table) => `All writes wait while the index of ${table} is built.`],
  ],
  postgresql: [
    [
      /SET DATA TYPE/,
      (table) => `Reads and writes of ${table} wait while all its rows are converted.`,
    ],
    [/SET NOT NULL/, (table) => `Reads and writes of ${table} wait while its rows are checked.`],
    [
      /ADD CONSTRAINT .* FOREIGN KEY/,
      (table) => `Writes to ${table} and the table it refers to wait while its rows are checked.`,
    ],
    [/ADD CONSTRAINT/, (table) => `Reads and writes of ${table} wait while its rows are checked.`],
    [/CREATE (UNIQUE )?INDEX/, (table) => `Writes to ${table} wait while the index is built.`],
  ],
  mysql: [
    [/\bMODIFY `[^`]+` (?!ENUM)/, (table) => `Writes to ${table} wait while it is copied.`],
    [/FOREIGN KEY/, (table) => `Writes to ${table} wait while it is copied.`],
    [/PRIMARY KEY/, (table) => `Writes to ${table} wait while it is copied.`],
  ],
}

/** The engine fills `new_orders`, then gives it the name `orders`. */
function oldName(table: string): string {
  return table.replace(/^new_/, '')
}
