import { expect, test } from 'vitest'
import { commands } from '../../src/commands/commands.js'

test.each(Object.entries(commands))('pylight %s says what it does, with examples', (_, command) => {
  expect(command.summary).toMatch(/^[A-Z]/)
  expect(command.examples).not.toHaveLength(0)
})
