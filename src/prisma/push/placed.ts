/** A name with its schema, if that is known, as Prisma's engine spells it. */
export function placed(name: string, schema: string | null | undefined): string {
  return schema === undefined || schema === null ? name : `${schema}.${name}`
}
