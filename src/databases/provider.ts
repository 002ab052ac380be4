export const providers = ['sqlite', 'postgresql', 'mysql'] as const

/** As Prisma calls a kind of database; `mysql` is MariaDB, too. */
export type Provider = (typeof providers)[number]
