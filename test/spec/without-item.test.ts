import { describe, expect, it } from 'vitest'
import { withoutItem } from '../../src/spec/yaml/without-item.js'

/** The text without the lines that begin with a minus sign, and the text with spaces for the signs. */
function texts(marked: string): { before: string; after: string } {
  const lines = marked.split(/(?<=\n)/)
  return {
    before: lines.map((line) => line.slice(1)).join(''),
    after: lines
      .filter((line) => !line.startsWith('-'))
      .map((line) => line.slice(1))
      .join(''),
  }
}

const layouts: [name: string, index: number, marked: string][] = [
  [
    'the first, with its comments',
    0,
    ` # The spec.
 tables: # all of them
-  # About a.
-  - name: a # here
-    columns:
-      id: integer
-      # more of a
-
   # About b.
   - name: b
 `,
  ],
  [
    'one in between',
    1,
    ` tables:
   - name: a
     x: 1
     # the end of a
 
   # A heading, for a and b.
 
-  # About b,
-  # at length.
-  - name: b
-    columns: { id: integer }
-
-
   # About c.
   - name: c
 `,
  ],
  [
    'the last, with more below',
    1,
    ` tables:
 - name: a
-
-# About b.
-- name: b
-  text: |
-    # no comment
-
-    - name: c
 
 # About the cache.
 redis:
   prefix: x
 `,
  ],
  [
    'the last, at an end without a line end',
    1,
    ` tables:
   - name: a
-  - name: b
-    columns:
-      id: integer`,
  ],
  [
    'one whose dash stands alone',
    0,
    ` tables:
-  -
-    name: a
-    description: >
-      - folded
   -
     name: b
 `,
  ],
  [
    'one that has an anchor of its own use',
    0,
    ` tables:
-  - &a
-    name: a
-    one: &one { type: integer }
-    two: *one
   - name: b
 `,
  ],
  [
    'an alias',
    1,
    ` tables:
   - &a { name: a }
-  - *a
   - { name: c }
 `,
  ],
]

describe('a list without one of its items', () => {
  it.each(layouts)('%s', (_, index, marked) => {
    const { before, after } = texts(marked)
    expect(withoutItem(before, 'tables', index).cut?.text).toBe(after)
  })

  it.each(layouts)('%s, with the line ends of Windows', (_, index, marked) => {
    const { before, after } = texts(marked.replaceAll('\n', '\r\n'))
    expect(withoutItem(before, 'tables', index).cut?.text).toBe(after)
  })

  it.each<[string, number, string]>([
    [
      'tables: [{ name: a }, { name: b }, { name: c }] # all',
      0,
      'tables: [{ name: b }, { name: c }] # all',
    ],
    [
      'tables: [{ name: a }, { name: b }, { name: c }]\n',
      1,
      'tables: [{ name: a }, { name: c }]\n',
    ],
    ['tables: [{ name: a }, { name: b }, ]\n', 1, 'tables: [{ name: a }, ]\n'],
    [
      '{ "tables": [\n  { "name": "a" },\n  { "name": "b" }\n] }',
      0,
      '{ "tables": [\n  { "name": "b" }\n] }',
    ],
  ])('in brackets: %j, %i', (text, index, rest) => {
    expect(withoutItem(text, 'tables', index).cut?.text).toBe(rest)
  })

  it('names the removed lines', () => {
    const text = 'tables:\n  - name: a\n  - name: b\n    x: 1\n  - name: c\n'
    expect(withoutItem(text, 'tables', 1).cut?.lines).toEqual([3, 4])
  })

  it('reports aliases that would lose their anchor', () => {
    const text =
      'tables:\n  - name: a\n    columns: &c { id: integer }\n  - name: b\n    columns: *c\n'
    expect(withoutItem(text, 'tables', 0)).toEqual({ aliases: [{ name: 'c', line: 5 }] })
  })

  it('removes nothing when an alias would get another meaning', () => {
    const text = 'x: &c 1\ntables:\n  - name: a\n    columns: &c 2\n  - name: b\n    columns: *c\n'
    expect(withoutItem(text, 'tables', 0).cut).toBeUndefined()
  })
})
