/** The comment in a Prisma schema by which a push, and a migration, know what they leave alone. */
export const notManaged = 'Not managed: db push and migrations leave it as it is.'
