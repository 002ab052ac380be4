// Made by pylight from pylight.yaml.

const readingPragmas =
  /^\s*PRAGMA\s+(\w+\.)?(database_list|foreign_key_list|index_x?info|index_list|table_x?info|table_list)\b/i

/** Whether a statement only reads; false when its text doesn't tell. */
export function isQuery(sql: string): boolean {
  return isSelect(sql) || readingPragmas.test(sql)
}

/** Whether a statement changes rows. */
export function isChange(sql: string): boolean {
  return /^\s*(INSERT|REPLACE|UPDATE|DELETE|WITH)\b/i.test(sql) && !isQuery(sql)
}

/** Makes `\` the escape in Prisma's `LIKE ('%' || ?)`, as it is on other databases. */
export function escapingPatterns(sql: string): string {
  return sql.replace(/` (NOT )?LIKE (\?|\([?|'% ]+\))/g, "$& ESCAPE '\\'")
}

/** Makes SQLite do all of a query's work before its first row. */
export function materialised(sql: string): string {
  if (!isSelect(sql)) return sql
  return `WITH result AS MATERIALIZED (${sql.replace(/;\s*$/, '')}\n) SELECT * FROM result`
}

function isSelect(sql: string): boolean {
  return /^\s*(SELECT|VALUES|WITH(?!.*\b(INSERT|REPLACE|UPDATE|DELETE)\b))\b/is.test(sql)
}
