/** A piece of generated code and the imports that it needs. */
export interface Code {
  text: string
  imports: readonly Import[]
}

export interface Import {
  /** A type import begins with `type`: `type Prisma`. */
  name: string
  /** The module specifier, relative to the table's folder. */
  from: string
}

const prismaClient = '../prisma/client.js'

/** Code without imports. */
export function bare(text: string): Code {
  return { text, imports: [] }
}

/** A name exported by `shared/values.ts`. */
export function ofValues(text: string): Code {
  return { text: `values.${text}`, imports: [{ name: '* as values', from: '../shared/values.js' }] }
}

/** A name exported by `shared/filters.ts`. */
export function ofFilters(text: string): Code {
  const imports = [{ name: '* as filters', from: '../shared/filters.js' }]
  return { text: `filters.${text}`, imports }
}

/** A name exported by `shared/moments.ts`. */
export function ofMoments(text: string): Code {
  const imports = [{ name: '* as moments', from: '../shared/moments.js' }]
  return { text: `moments.${text}`, imports }
}

/** A name exported by `shared/postgresql/lists.ts`. */
export function ofLists(text: string): Code {
  const imports = [{ name: '* as lists', from: '../shared/postgresql/lists.js' }]
  return { text: `lists.${text}`, imports }
}

/** A call on zod's `z`. */
export function ofZod(text: string): Code {
  return { text: `z.${text}`, imports: [{ name: 'z', from: 'zod' }] }
}

/** A type of the Prisma client: `Prisma.Decimal`, or an enum. */
export function clientType(text: string): Code {
  const [name = ''] = text.split('.')
  return { text, imports: [{ name: `type ${name}`, from: prismaClient }] }
}

/** A name exported by `shared/enums.ts`. */
export function ofEnums(text: string): Code {
  return { text: `enums.${text}`, imports: [{ name: '* as enums', from: '../shared/enums.js' }] }
}

/** Code that uses an enum of the Prisma client as a value. */
export function withEnum(enumName: string, { text, imports }: Code): Code {
  return { text, imports: [...imports, { name: enumName, from: prismaClient }] }
}

/** A call of a function in `shared/values.ts` with the column's checks. */
export function parserOf(name: string, limits: readonly string[] = []): Code {
  return ofValues(`${name}(${limits.length === 0 ? '' : `{ ${limits.join(', ')} }`})`)
}
