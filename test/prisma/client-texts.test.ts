import { expect, test } from 'vitest'
import { withTexts } from '../../src/prisma/client-texts.js'

test.each([
  ['at DateTime @db.Time(6)', 'at String'],
  ['at DateTime? @map("made at") @db.Timestamptz(6)', 'at String? @map("made at")'],
  ['at DateTime @default(now()) @db.Timestamptz(6)', 'at String @default(dbgenerated("…"))'],
  ['at DateTime @default("2024-01-01T00:00:00.000Z")', 'at String @default(dbgenerated("…"))'],
  [
    'at DateTime @id @default(dbgenerated("f(\\")\\")"))',
    'at String @id @default(dbgenerated("…"))',
  ],
  ['at DateTime @updatedAt @db.Timestamptz(6)', 'at String @default(dbgenerated("…"))'],
])('%s is text in the client if it is marked', (column, text) => {
  expect(withTexts(`model M {\n  ${column} /// @text\n}`)).toBe(`model M {\n  ${text} /// @text\n}`)
  expect(withTexts(`  ${column} /// made @text`)).toBe(`  ${column} /// made @text`)
  expect(withTexts(`  ${column}`)).toBe(`  ${column}`)
})
