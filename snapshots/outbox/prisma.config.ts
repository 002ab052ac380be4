/** For Prisma's own tools, such as `npx prisma studio`. */
export default {
  schema: 'prisma/schema.prisma',
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://postgres@localhost:5432/app' },
}
