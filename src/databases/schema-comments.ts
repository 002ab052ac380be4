/** Marks in a Prisma schema what a push and a migration leave alone. */
export const notManaged = 'Not managed: db push and migrations leave it as it is.'

/** Begins the comment with the SQL of what a push makes, because Prisma's schema can't express it. */
export const ownSql = 'Made by db push: '

/** Begins the comment that says what a table's triggers put into the outbox. */
export const recorded = 'Recorded in the outbox: '
