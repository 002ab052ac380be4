/** The names of PostgreSQL's tables: those of the URL's schema have no prefix. */
export class TableNames {
  readonly #places = new Map<string, { prefix: string; table: string }>()

  constructor(readonly ownSchema: string) {}

  readonly nameOf = (schema: string | undefined, table: string): string => {
    const isOwn = schema === undefined || schema === this.ownSchema
    const name = isOwn ? table : `${schema}.${table}`
    this.#places.set(name, { prefix: isOwn ? '' : `${quote(schema)}.`, table })
    return name
  }

  readonly quoted = (name: string): string => this.prefixOf(name) + quote(this.tableOf(name))

  /** `"sales".` for other schemas. */
  prefixOf(name: string): string {
    return this.#places.get(name)?.prefix ?? ''
  }

  /** Without its schema. */
  tableOf(name: string): string {
    return this.#places.get(name)?.table ?? name
  }
}

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** As PostgreSQL spells it: quoted only where it must be. */
export function spelled(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : quote(name)
}

export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
