/** A model or enum of a Prisma schema that Pylight wrote, with the database's names. */
export interface Block {
  kind: 'model' | 'enum'
  name: string
  /** Of `@@schema`. */
  schema?: string
  /** By the model's field. */
  columns: ReadonlyMap<string, string>
}

/** The block that begins with the first line. */
export function readBlock(lines: readonly string[]): Block {
  const [, kind = '', name = ''] = /^(model|enum) (\w+)/.exec(lines[0] ?? '') ?? []
  const body = lines.slice(1, lines.indexOf('}'))
  const mapped = body.find((line) => line.trimStart().startsWith('@@map('))
  const [, schema] = /@@schema\("([^"]*)"\)/.exec(body.join('\n')) ?? []
  const columns = body.flatMap((line): [string, string][] => {
    const [, field] = /^\s+(\w+)\s/.exec(line) ?? []
    return field === undefined ? [] : [[field, mapOf(line) ?? field]]
  })
  return {
    kind: kind === 'enum' ? 'enum' : 'model',
    name: (mapped && mapOf(mapped)) ?? name,
    ...(schema !== undefined && { schema }),
    columns: new Map(columns),
  }
}

/** The database's name in `@map("…")` or `@@map("…")`. */
export function mapOf(line: string): string | undefined {
  return /@map\("([^"]*)"\)/.exec(line)?.[1]
}
