/** Code of a table's files, and what it needs imported. */
export interface Code {
  text: string
  imports: readonly Import[]
}

export interface Import {
  /** `type` before it makes it a type import: `type Prisma`. */
  name: string
  /** As the table's folder sees it. */
  from: string
}

const prismaClient = '../prisma/client.js'

/** Code that needs nothing imported. */
export function bare(text: string): Code {
  return { text, imports: [] }
}

/** Something of `shared/values.ts`. */
export function ofValues(text: string): Code {
  return { text: `values.${text}`, imports: [{ name: '* as values', from: '../shared/values.js' }] }
}

/** Something of `shared/filters.ts`. */
export function ofFilters(text: string): Code {
  const imports = [{ name: '* as filters', from: '../shared/filters.js' }]
  return { text: `filters.${text}`, imports }
}

/** Something of zod. */
export function ofZod(text: string): Code {
  return { text: `z.${text}`, imports: [{ name: 'z', from: 'zod' }] }
}

/** A type of the Prisma client: `Prisma.Decimal`, or an enum. */
export function clientType(text: string): Code {
  const [name = ''] = text.split('.')
  return { text, imports: [{ name: `type ${name}`, from: prismaClient }] }
}

/** Code that has an enum of the Prisma client in it, as a value. */
export function withEnum(enumName: string, { text, imports }: Code): Code {
  return { text, imports: [...imports, { name: enumName, from: prismaClient }] }
}

/** A call of one of the functions in `shared/values.ts`, with what limits values. */
export function parserOf(name: string, limits: readonly string[] = []): Code {
  return ofValues(`${name}(${limits.length === 0 ? '' : `{ ${limits.join(', ')} }`})`)
}
