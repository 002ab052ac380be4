import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generate, notesSpec, projectFolder } from './cli.js'

describe('a name that was changed', () => {
  const hintOf = async (change: (spec: string) => string): Promise<string> => {
    const folder = projectFolder()
    await generate(folder)
    writeFileSync(join(folder, 'pylight.yaml'), change(notesSpec))
    const { stderr } = await generate(folder)
    return stderr
      .split('\n')
      .filter((line) => line.startsWith('A rename?'))
      .join('\n')
  }
  const title = '      title: { type: string, length: 100 }\n'

  it('of a column is asked about', async () => {
    const hint =
      'A rename? Write was: title at notes.name, or db push drops title and what is in it.'
    expect(await hintOf((spec) => spec.replace('title:', 'name:'))).toBe(hint)
  })

  it('of a table is asked about', async () => {
    const hint = 'A rename? Write was: notes at memos, or db push drops notes and what is in it.'
    expect(await hintOf((spec) => spec.replace('name: notes', 'name: memos'))).toBe(hint)
  })

  it.each([
    ['says what it was', title.replace('title: {', 'name: { was: title,')],
    ['has another type', '      name: { type: integer }\n'],
    ['stands beside the old one', `${title}      name: { type: string, length: 100 }\n`],
    [
      'could be one of two',
      '      a: { type: string, length: 1 }\n      b: { type: string, length: 1 }\n',
    ],
  ])('is not, if it %s', async (_, columns) => {
    expect(await hintOf((spec) => spec.replace(title, columns))).toBe('')
  })
})
