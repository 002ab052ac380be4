import { format, type Options } from 'prettier'
import { describe, expect, it } from 'vitest'
import { conflictLines } from '../../src/output/merge/conflict-lines.js'
import { mergeFile } from '../../src/output/merge/merge-file.js'

const base = `// Made by pylight from pylight.yaml, table users.
import { a, c } from './one.js'

/** Keys. */
export const keys = {
  list: () => 'list',
  item: () => 'item',
}

export function first(): void {
  a()
}

router.get('/', first)
`

function edit(text: string, ...changes: [from: string, to: string][]): string {
  return changes.reduce((edited, [from, to]) => {
    if (!edited.includes(from)) throw new Error(`nothing to edit: ${from}`)
    return edited.replace(from, () => to)
  }, text)
}

function merge(mine: string, theirs: string, path = 'a.ts') {
  return mergeFile(path, { base, mine, theirs }, 'markers')
}

describe('merging TypeScript', () => {
  it('takes lines of both sides', async () => {
    const mine = edit(base, ['  a()', '  a()\n  mine()'])
    const theirs = edit(base, ["'list'", "'LIST'"])
    const both = edit(mine, ["'list'", "'LIST'"])
    expect(await merge(mine, theirs)).toEqual({ text: both, conflicts: 0 })
  })

  it.each<[string, Options]>([
    ['wider', { tabWidth: 4, semi: true, singleQuote: false }],
    ['bare', { trailingComma: 'none', arrowParens: 'avoid', semi: true }],
  ])('takes another layout of a file for no change (%s)', async (_, options) => {
    const layOut = (text: string) => format(text, { parser: 'typescript', ...options })
    const mine = edit(await layOut(base), ['list:', 'mine: (a) => "b;  c", // mine\n  list:'])
    const theirs = edit(
      base,
      ['  a()\n', '  a()\n  theirs()\n'],
      ["'item',", "'item',\n  one: (id) => 'one',"],
      ["get('/', first)", "get('/', first, theirs)"],
    )
    const { text, conflicts } = await merge(mine, theirs)
    expect(conflicts).toBe(0)
    const wanted = edit(theirs, ['list:', 'mine: (a) => "b;  c", // mine\n  list:'])
    expect(await layOut(text)).toBe(await layOut(wanted))
  })

  it('treats other words in a text or a comment as a change', async () => {
    const mine = edit(base, ["'list'", "'li  st'"], ['/** Keys. */', '/** Mine. */'])
    const theirs = edit(base, ["'list'", "'LIST'"])
    expect((await merge(mine, theirs)).conflicts).toBe(1)
  })

  it('unites imports that both sides changed', async () => {
    const mine = edit(base, ['{ a, c }', '{ a, b, c }'])
    const theirs = edit(base, ['{ a, c }', '{ a, d }'])
    expect(await merge(mine, theirs)).toEqual({
      text: edit(base, ['{ a, c }', '{ a, b, d }']),
      conflicts: 0,
    })
  })

  it('keeps an import that only mine still needs', async () => {
    const mine = edit(base, ['  a()\n', '  a()\n}\n\nexport function own(): void {\n  c()\n'])
    const theirs = edit(base, ['{ a, c }', '{ a }'])
    expect(await merge(mine, theirs)).toEqual({ text: mine, conflicts: 0 })
  })

  it('keeps members that both sides added in one place', async () => {
    const mine = edit(base, ["'item',\n", "'item',\n  mine: () => 1,\n"])
    const theirs = edit(base, ["'item',\n", "'item',\n  theirs: () => 2,\n"])
    const { text, conflicts } = await merge(mine, theirs)
    expect(conflicts).toBe(0)
    expect(text).toContain("  item: () => 'item',\n  theirs: () => 2,\n  mine: () => 1,\n}")
  })

  it('keeps declarations that both sides added in one place', async () => {
    const mine = edit(base, ['router', 'export function mine(): void {}\n\nrouter'])
    const theirs = edit(base, ['router', 'export function theirs(): void {}\n\nrouter'])
    const { text, conflicts } = await merge(mine, theirs)
    expect(conflicts).toBe(0)
    expect(text).toMatch(/theirs\(\)[^]*mine\(\)[^]*router/)
  })

  it('keeps an edited route when its neighbours change', async () => {
    const mine = edit(base, ["get('/', first)", "get('/', signedIn, first)"])
    const theirs = edit(base, ['router.get', 'router.use(own)\nrouter.get'])
    const { text, conflicts } = await merge(mine, theirs)
    expect(conflicts).toBe(0)
    expect(text).toContain("router.use(own)\nrouter.get('/', signedIn, first)\n")
  })

  it('shows both sides of what both changed, and the base', async () => {
    const mine = edit(base, ["'list'", "'mine'"])
    const theirs = edit(base, ["'list'", "'theirs'"])
    const { text, conflicts } = await merge(mine, theirs)
    expect(conflicts).toBe(1)
    expect(text).toContain(`export const keys = {
<<<<<<< yours
  list: () => 'mine',
||||||| last generated
  list: () => 'list',
=======
  list: () => 'theirs',
>>>>>>> pylight
  item:`)
    expect(conflictLines(text)).toEqual([6])
  })

  it('treats a declaration that mine changes and theirs drops as a conflict', async () => {
    const mine = edit(base, ['  a()', '  b()'])
    const theirs = edit(base, ['export function first(): void {\n  a()\n}\n\n', ''])
    const { text, conflicts } = await merge(mine, theirs)
    expect(conflicts).toBe(1)
    expect(text).toContain('  b()')
  })

  it('treats a name declared twice as a conflict', async () => {
    const own = 'export function same(): number {\n  return 1\n}\n\n'
    const mine = edit(base, ['/** Keys. */', `${own}/** Keys. */`])
    const theirs = edit(base, ['router.get', `${own.replace('1', '2')}router.get`])
    expect((await merge(mine, theirs)).conflicts).toBeGreaterThan(0)
  })

  it('treats a result that does not parse as a conflict', async () => {
    const mine = edit(base, ['  a()', '  a('])
    const theirs = edit(base, ["'list'", "'LIST'"])
    expect((await merge(mine, theirs)).conflicts).toBeGreaterThan(0)
  })

  it.each([
    ['ours', "'mine'"],
    ['theirs', "'theirs'"],
  ] as const)('settles conflicts with %s', async (choice, kept) => {
    const mine = edit(base, ["'list'", "'mine'"])
    const theirs = edit(base, ["'list'", "'theirs'"])
    const { text } = await mergeFile('a.ts', { base, mine, theirs }, choice)
    expect(text).toBe(edit(base, ["'list'", kept]))
  })

  it('treats every difference as a conflict without the base', async () => {
    const { conflicts, text } = await mergeFile(
      'a.ts',
      { mine: edit(base, ["'list'", "'mine'"]), theirs: base },
      'markers',
    )
    expect(conflicts).toBe(1)
    expect(text).toContain("'mine'")
  })
})

it('reads only whole conflicts as conflicts', () => {
  expect(conflictLines('<<<<<<< HEAD\na\n=======\nb\n>>>>>>> branch\n')).toEqual([1])
  expect(conflictLines('a << b\n=======\n')).toEqual([])
})
