import type { FoundCheck } from '../schema-wasm.js'

/** Comments, texts and names in quotes, words, and single characters. */
const token =
  /--[^\n]*|\/\*[^]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|\w+|\s+|[^]/g

/** The checks in the SQL of a table, which SQLite lists nowhere else. */
export function sqliteChecks(sql: string): FoundCheck[] {
  const tokens = Array.from(sql.matchAll(token), ({ 0: text, index }) => ({ text, index })).filter(
    ({ text }) => !/^(\s|--|\/\*)/.test(text),
  )
  return tokens.flatMap(({ text }, at) => {
    const opening = tokens[at + 1]
    if (!/^check$/i.test(text) || opening?.text !== '(') return []
    const isNamed = /^constraint$/i.test(tokens[at - 2]?.text ?? '')
    const name = isNamed ? unquoted(tokens[at - 1]?.text ?? '') : undefined
    const closing = closingOf(tokens.slice(at + 1))
    const condition = sql
      .slice(opening.index + 1, closing)
      .replaceAll(/\s+/g, ' ')
      .trim()
    return [{ ...(name !== undefined && { name }), sql: condition }]
  })
}

/** Where the parenthesis closes that the first token opens. */
function closingOf(tokens: { text: string; index: number }[]): number | undefined {
  let depth = 0
  return tokens.find(({ text }) => {
    if (text === '(') depth += 1
    if (text === ')') depth -= 1
    return depth === 0
  })?.index
}

function unquoted(name: string): string {
  return /^["`[]/.test(name) ? name.slice(1, -1).replaceAll(/(["`])\1/g, '$1') : name
}
