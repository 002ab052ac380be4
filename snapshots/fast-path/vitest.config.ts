import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    env: { DATABASE_URL: 'file:./test.db', JWT_SECRET: 'only for tests', LOG_LEVEL: 'silent' },
    globalSetup: 'test/new-database.ts',
  },
})
