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
    ['file:./notes.db', `UPDATE "notes" SET "state" = 'it''s new' WHERE "state" = 'draft';`],
    ['postgresql://x/y', `UPDATE "notes" SET "state" = 'it''s new' WHERE "state" = 'draft';`],
    ['mysql://x/y', "UPDATE `notes` SET `state` = 'it''s new' WHERE `state` = 'draft';"],
  ])('of an enum’s value is asked about, at %s', async (url, update) => {
    const folder = projectFolder()
    const write = (value: string) => {
      const state = `      state: { type: enum, values: [${value}, sent] }\n`
      const spec = notesSpec.replace('file:./notes.db', url)
      writeFileSync(join(folder, 'pylight.yaml'), spec + state)
      return generate(folder)
    }
    await write('draft')
    const { stderr } = await write('{ value: "it\'s new", as: fresh }')
    expect(stderr).toContain("A rename of draft to it's new? Then keep draft in the spec")
    expect(stderr).toContain(update)
    expect((await write('draft')).stderr).toContain('to draft?')
    expect((await write('draft, fresh')).stderr).not.toContain('A rename')
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
