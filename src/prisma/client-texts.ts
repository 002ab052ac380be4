/** `at DateTime? @default(now()) @db.Timestamptz(6) /// @text`, or with the comment on a line before. */
const marked = /^( *\w+ +)\w+(\??|\[\])( .*?)?( *\/\/\/ @text\b.*)$/

/**
 * The schema that the client is made of: columns that are marked `@text` are strings, whatever their type in
 * the database, where their defaults are made.
 */
export function withTexts(schemaText: string): string {
  return schemaText
    .split('\n')
    .map((line) => line.replace(marked, asText))
    .join('\n')
}

function asText(_: string, name: string, suffix: string, rest = '', comment: string): string {
  const attributes = rest
    .replace(/ @db\.\w+(\([^)]*\))?/, '')
    .replace(
      / @updatedAt\b| @default\((\[("([^"\\]|\\.)*"|[^\]"])*\]|"([^"\\]|\\.)*"|\w+\(("([^"\\]|\\.)*")?\))\)/,
      ' @default(dbgenerated("…"))',
    )
  return `${name}String${suffix}${attributes}${comment}`
}
