const order =
  /(?: COLLATE (?:"[^"]+"|\w+))?(?: \w+_ops)?(?: (?:ASC|DESC))?(?: NULLS (?:FIRST|LAST))?$/i

/**
 * An index's expression as SQL wants it: each part that is neither a name nor a call stands in parentheses.
 * `lower(name), size + 1 DESC` → `lower(name), (size + 1) DESC`
 */
export function indexExpression(text: string): string {
  return splitAtCommas(text)
    .map((part) => {
      const [ending = ''] = order.exec(part) ?? []
      const what = part.slice(0, part.length - ending.length)
      const isName = /^(?:\w+|"(?:[^"]|"")+"|`(?:[^`]|``)+`)$/.test(what)
      return (isName || isClosed(what) ? what : `(${what})`) + ending
    })
    .join(', ')
}

/** Texts and names in quotes are one token each. */
const token = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|[^]/g

function splitAtCommas(text: string): string[] {
  let depth = 0
  const parts = ['']
  for (const [one] of text.matchAll(token)) {
    depth += depthOf(one)
    if (one === ',' && depth === 0) parts.push('')
    else parts.push((parts.pop() ?? '') + one)
  }
  return parts.map((part) => part.trim())
}

/** Whether it is a call, or in parentheses as a whole. */
function isClosed(text: string): boolean {
  const [start] = /^\w*\(/.exec(text) ?? []
  if (start === undefined) return false
  let depth = 0
  const rest = [...text.slice(start.length - 1).matchAll(token)]
  const end = rest.findIndex(([one]) => (depth += depthOf(one)) === 0)
  return end === rest.length - 1
}

function depthOf(one: string): number {
  if (one === '(' || one === '[') return 1
  return one === ')' || one === ']' ? -1 : 0
}
