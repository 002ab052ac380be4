export const providers = ['sqlite', 'postgresql', 'mysql'] as const

/** Prisma's name for a database; `mysql` includes MariaDB. */
export type Provider = (typeof providers)[number]
