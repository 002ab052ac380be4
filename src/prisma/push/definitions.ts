/** The SQL that creates a table, in its parts. */
export interface TableSql {
  /** `CREATE TABLE "notes"` */
  head: string
  /** Columns first, then constraints. */
  definitions: string[]
  /** `WITHOUT ROWID` */
  tail: string
}

const token = /--[^\n]*|\/\*[^]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|[^]/g

/** Texts, names and comments are one token each. */
export function splitTableSql(sql: string): TableSql {
  const parts: TableSql = { head: '', definitions: [], tail: '' }
  let depth = 0
  let current = ''
  let isClosed = false
  const end = (): void => {
    parts.definitions.push(current.trim())
    current = ''
  }
  for (const [text] of sql.matchAll(token)) {
    const isBody = depth > 0
    if (text === '(') depth += 1
    if (text === ')') depth -= 1
    if (isClosed) parts.tail += text
    else if (!isBody && depth === 0) parts.head += text
    else if (!isBody) current = ''
    else if (depth === 0) {
      end()
      isClosed = true
    } else if (text === ',' && depth === 1) end()
    else current += text
  }
  return { ...parts, head: parts.head.trim(), tail: parts.tail.replace(/;\s*$/, '').trim() }
}

const columnName = /^(?:"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|\[([^\]]*)\]|([^\s("'`[]+))/

const constraint = /^(CONSTRAINT|PRIMARY\s+KEY|UNIQUE|CHECK|FOREIGN\s+KEY)\b/i

/** The name of the column that a definition makes; undefined for a constraint. */
export function definedColumn(definition: string): string | undefined {
  const text = withoutComments(definition)
  const [, quoted, ticked, bracketed, bare] = columnName.exec(text) ?? []
  if (bare !== undefined) return constraint.test(text) ? undefined : bare
  return quoted?.replaceAll('""', '"') ?? ticked?.replaceAll('``', '`') ?? bracketed
}

function withoutComments(definition: string): string {
  return definition.replace(/^(?:\s|--[^\n]*\n|\/\*[^]*?\*\/)+/, '')
}
