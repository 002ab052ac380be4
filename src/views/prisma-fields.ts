/** A line of a Prisma model. */
export interface Field {
  name: string
  type: string
  attributes: string[]
  /** A comment at the end of the line. */
  mark?: string
  comments?: { text: string }[]
}

/** The line with its name and type padded to the block's columns. */
export interface AlignedField {
  name: string
  type: string
  attributes: string
  comments: { text: string }[]
}

/** Aligns the lines of one block as Prisma's formatter does. */
export function alignFields(fields: readonly Field[]): AlignedField[] {
  const nameWidth = Math.max(0, ...fields.map(({ name }) => name.length))
  const typeWidth = Math.max(0, ...fields.map(({ type }) => type.length))
  return fields.map(({ name, type, attributes, mark, comments = [] }) => ({
    name: name.padEnd(nameWidth),
    type: attributes.length > 0 ? type.padEnd(typeWidth) : type,
    attributes: [...attributes, ...(mark === undefined ? [] : [mark])]
      .map((part) => ` ${part}`)
      .join(''),
    comments,
  }))
}
