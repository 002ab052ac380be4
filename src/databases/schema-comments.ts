/** The comment in a Prisma schema by which a push, and a migration, know what they leave alone. */
export const notManaged = 'Not managed: db push and migrations leave it as it is.'

/** How the comment begins of what a push makes, because Prisma can't say it. */
export const ownSql = 'Made by db push: '

/** How the comment begins of what a table's triggers put into the outbox. */
export const recorded = 'Recorded in the outbox: '
