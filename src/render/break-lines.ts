import { closerOf, flat, isBracket, parseLine, type Bracket, type Piece } from './code-line.js'

const printWidth = 100
const tooLong = /^.{101,}$/gm
/** A lone argument up to this length isn't worth a line of its own. */
const shortArgument = printWidth / 4

/**
 * Breaks lines of TypeScript that are too long as Prettier would, so that templates say everything on
 * one line whatever the length of names. Knows the shapes that templates print, not the language.
 */
export function breakLongLines(text: string): string {
  return text.replace(tooLong, breakLine)
}

function breakLine(line: string): string {
  const code = line.trimStart()
  if (/^(\/\/|\/?\*|import (type )?\{ [^,]* \} from)/.test(code)) return line
  const indent = line.length - code.length
  return ' '.repeat(indent) + statement(code, indent)
}

/** `code` as it goes on at column `indent`, the first line's indent left out. */
function statement(code: string, indent: number): string {
  if (indent + code.length < printWidth || isUnbreakable(code)) return code
  const arrow = arrowMember(code, indent)
  if (arrow !== undefined) return arrow
  const [, left, right] = /^((?:export )?(?:const|type) [^=]* =|\w+:) (.*)$/s.exec(code) ?? []
  if (left === undefined || right === undefined) return expression(parseLine(code), indent, indent)

  const pieces = parseLine(right)
  const column = indent + left.length + 1
  if (staysOnLine(pieces, column)) return `${left} ${expression(pieces, indent, column)}`
  const nextIndent = indent + 2
  return `${left}\n${' '.repeat(nextIndent)}${expression(pieces, nextIndent, nextIndent)}`
}

/** A member of an interface whose type is one name, or a name and null. */
function isUnbreakable(code: string): boolean {
  return /^\w+: [A-Z]\w*( \| null)?$/.test(code)
}

/** `item: (id: number) => ...`: its body goes to a line of its own. */
function arrowMember(code: string, indent: number): string | undefined {
  const [, head, body] = /^(\w+: \([^()]*\) =>) (`.*`,)$/s.exec(code) ?? []
  if (head === undefined || body === undefined) return undefined
  const inner = ' '.repeat(indent + 2)
  if (indent + head.length <= printWidth) return `${head}\n${inner}${body}`
  return `${expression(parseLine(head), indent, indent)} ${body}`
}

/** Whether what follows `=` or `:` begins on the same line, to be broken further inside. */
function staysOnLine(pieces: Piece[], column: number): boolean {
  if (/ (\?\?|&&|\?) /.test(textOf(pieces))) return false
  const chain = chainOf(pieces)
  if (chain) return column + flat(chain.head).length <= printWidth
  const at = pieces.findIndex((piece) => isBracket(piece) && !isPoor(piece))
  return at >= 0 && column + flat(pieces.slice(0, at)).length < printWidth
}

function expression(pieces: Piece[], indent: number, column: number): string {
  const oneLine = flat(pieces)
  if (column + oneLine.length <= printWidth) return oneLine
  const chain = chainOf(pieces)
  if (chain) return brokenChain(chain, indent)
  if (/ \? .* : /.test(textOf(pieces))) return brokenCondition(oneLine, indent)
  const at = bracketToBreak(pieces)
  const bracket = pieces[at]
  if (!isBracket(bracket)) return brokenOperators(oneLine, indent)

  const before = flat(pieces.slice(0, at))
  return (
    before + brokenBracket(bracket, indent, column + before.length) + flat(pieces.slice(at + 1))
  )
}

/** A function's parameters; else the type arguments before a call that goes on; else the outermost bracket. */
function bracketToBreak(pieces: Piece[]): number {
  if (/^(export )?(async )?function /.test(flat(pieces))) {
    return pieces.findIndex((piece) => isBracket(piece) && piece.open === '(')
  }
  return pieces.findIndex((piece) => isBracket(piece) && !isPoor(piece))
}

function brokenBracket(bracket: Bracket, indent: number, column: number): string {
  return hugged(bracket, indent, column) ?? onePerLine(bracket, indent)
}

function onePerLine(bracket: Bracket, indent: number): string {
  const inner = indent + 2
  const lines = bracket.items.map((item) => ' '.repeat(inner) + statement(flat(item), inner))
  const comma = bracket.open === '<' ? '' : ','
  return `${bracket.open}\n${lines.join(',\n')}${comma}\n${' '.repeat(indent)}${closerOf(bracket)}`
}

/** A call whose last argument alone is broken: an object, an array or a function. */
function hugged(bracket: Bracket, indent: number, column: number): string | undefined {
  const last = bracket.items.at(-1) ?? []
  if (bracket.open !== '(' || bracket.items.length === 0) return undefined
  const others = bracket.items.slice(0, -1).map((item) => `${flat(item)}, `)
  const before = `(${others.join('')}`
  const [object] = last
  if (last.length === 1 && isBracket(object) && /[{[]/.test(object.open)) {
    if (column + before.length + 1 > printWidth) return undefined
    return `${before}${onePerLine(object, indent)})`
  }
  const [, head, body] = /^(\([^()]*\) =>) (?!{)(.*)$/s.exec(flat(last)) ?? []
  if (head === undefined || body === undefined) return undefined
  if (column + before.length + head.length > printWidth) return undefined
  const pad = ' '.repeat(indent + 2)
  const call = expression(parseLine(body), indent + 2, indent + 3)
  return `${before}${head}\n${pad}${call},\n${' '.repeat(indent)})`
}

interface Chain {
  head: Piece[]
  calls: Piece[][]
}

/** `values.text({ max: 5 }).nullable()`: two calls or more on something that isn't a class. */
function chainOf(pieces: Piece[]): Chain | undefined {
  const [first] = pieces
  if (typeof first !== 'string' || !/^[a-z][\w.]*\.\w+$/.test(first)) return undefined
  const isEven = pieces.every((piece, at) =>
    at % 2 === 1
      ? isBracket(piece) && piece.open === '('
      : typeof piece === 'string' && (at === 0 || /^\.\w+$|^,$/.test(piece)),
  )
  const calls = pieces.filter(isBracket)
  if (!isEven || calls.length < 2) return undefined
  const dot = first.lastIndexOf('.')
  const names = [first.slice(dot), ...pieces.slice(1)]
  const links = calls.map((call, at) => [names[at * 2] ?? '', call])
  const tail = names.length % 2 === 1 ? [names.at(-1) ?? ''] : []
  return {
    head: [first.slice(0, dot)],
    calls: links.map((link, at) => (at === links.length - 1 ? [...link, ...tail] : link)),
  }
}

function brokenChain({ head, calls }: Chain, indent: number): string {
  const inner = indent + 2
  const lines = calls.map((call) => ' '.repeat(inner) + expression(call, inner, inner))
  return [flat(head), ...lines].join('\n')
}

/** `return row ? toProduct(row) : notFound(id)`: the two outcomes on lines of their own. */
function brokenCondition(oneLine: string, indent: number): string {
  return oneLine.replaceAll(/ (?=[?:] )/g, `\n${' '.repeat(indent + 2)}`)
}

function brokenOperators(oneLine: string, indent: number): string {
  return oneLine.replaceAll(/ (\?\?|&&) /g, (operator) => {
    return `${operator.trimEnd()}\n${' '.repeat(indent)}`
  })
}

/** Nothing, or one short argument, stands between the brackets: breaking them gains nothing. */
function isPoor({ items }: Bracket): boolean {
  const [only = []] = items
  return (
    items.length === 0 ||
    (items.length === 1 && !isBracket(only[0]) && flat(only).length <= shortArgument)
  )
}

function textOf(pieces: Piece[]): string {
  return pieces.filter((piece) => typeof piece === 'string').join('()')
}
